#!/usr/bin/env python3
"""Reads what musette-cli exports with parsers that are not ours.

    export_check.py MUSETTE_CLI SESSION_JSON

ZIP, XML and HTML are read by Python's own modules; Markdown too where markdown-it is installed.
"""
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
import xml.etree.ElementTree as xml

CLI, SESSION = sys.argv[1:3]
ATOM = "{http://www.w3.org/2005/Atom}"
VOID = {"br", "hr", "img", "meta", "input", "wbr", "link"}
BLOCKS = {"p", "li", "dt", "dd", "td", "th", "tr", "caption", "blockquote", "pre", "section"}
problems = []


def check(holds, what):
    if not holds:
        problems.append(what)


class Page(html.parser.HTMLParser):
    """Notes tags, ids, links, words, and elements that are not closed in their order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.ids, self.links, self.images = [], [], [], [], []
        self.attributes, self.words, self.headings = set(), "", []
        self.feed(text)
        self.close()
        check(not self.open, f"elements stay open: {self.open}")

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)
            if name == "src":
                self.images.append(value)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if tag in BLOCKS or re.fullmatch("h[1-6]", tag):
            self.words += " "
        check(bool(self.open) and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}")
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        self.words += data


def run(*arguments):
    return subprocess.run([CLI, "--library", LIBRARY, *arguments], check=True,
                          stdout=subprocess.PIPE, text=True).stdout


def path(name):
    return os.path.join(FOLDER.name, name)


def read(name):
    with open(path(name), encoding="utf-8") as file:
        return file.read()


def fragment():
    run("report", "1", "--format", "fragment", "-o", path("f.html"))
    page = Page(read("f.html"))
    check("h1" not in page.tags and "style" not in page.tags, "the fragment holds h1 or style")
    check(not page.attributes & {"class", "style", "itemprop", "role"}, "the fragment has classes")
    check(len(page.ids) == len(set(page.ids)), "ids come twice in the fragment")
    for link in page.links:
        check(not link.startswith("#") or link[1:] in page.ids, f"no target for {link}")
    return page


def moodle(words):
    run("report", "1", "--format", "moodle", "-o", path("book.zip"))
    with zipfile.ZipFile(path("book.zip")) as book:
        check(book.testzip() is None, "the ZIP is damaged")
        names = book.namelist()
        check(names == sorted(names) or any(not n.endswith(".html") for n in names), "unsorted")
        for name in names:
            check("/" not in name, f"{name} is not at the root")
            if not name.endswith(".html"):
                continue
            check(re.fullmatch(r"\d\d-[a-z0-9-]+(_sub)?\.html", name), f"name of page: {name}")
            text = book.read(name).decode("utf-8")
            check(re.search(r"<title>([^<]+)</title>", text), f"{name} has no bare title")
            check('<meta charset="utf-8">' in text, f"{name} does not tell its characters")
            body = re.search(r"<body[^>]*>(.+)</body>", text, re.S)
            check(body and body.group(1).strip(), f"{name} has no body")
            page = Page(text)
            for link in page.links:
                local = not re.match(r"(https?|mailto):", link)
                check(not local or link in names or link[1:] in page.ids, f"{name} leads to {link}")
            for image in page.images:
                check(image in names, f"{name} shows {image}")
            check(min(page.headings, default=4) >= 4, f"{name} has a heading above its title")
        check(sum(n.endswith("_sub.html") for n in names) > 0, "no page of a sequence")


def markdown(words):
    run("report", "1", "--format", "markdown", "-o", path("m.md"))
    text = read("m.md")
    check(text.count("\n# ") + text.startswith("# ") == 1, "not exactly one title")
    for target in re.findall(r"\]\(#([^)]+)\)", text):
        check(f'<a id="{target}"></a>' in text, f"no place for #{target} in Markdown")
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        print("skipped: Markdown is not rendered, markdown_it is missing (python3-markdown-it)")
        return
    page = Page(MarkdownIt("commonmark").enable("table").render(text))
    for word in re.findall(r"\w{6,}", words):
        check(word in page.words, f"Markdown lost the word {word}")


def selection():
    ids = [str(item["id"]) for item in json.loads(run("items", "--json", "--session", "1"))]
    check(len(ids) > 1, "the session has no items")
    run("share", "--session", "1", "--format", "atom", "--title", "A & <b>", "-o", path("s.atom"))
    feed = xml.parse(path("s.atom")).getroot()
    entries = feed.findall(f"{ATOM}entry")
    check(feed.findtext(f"{ATOM}title") == "A & <b>", "the title of the Atom file")
    for node in [feed, *entries]:
        for name in ("id", "title", "updated"):
            check(node.findtext(f"{ATOM}{name}"), f"Atom without {name}")
    identities = [entry.findtext(f"{ATOM}id") for entry in entries]
    check(len(set(identities)) == len(identities), "Atom ids come twice")
    for entry in entries:
        link = entry.find(f"{ATOM}link").get("href")
        check(re.match("https?://", link) and "utm_" not in link, f"Atom links {link}")
    run("share", "--session", "1", "--format", "opml", "-o", path("s.opml"))
    check(xml.parse(path("s.opml")).getroot().tag == "opml", "the OPML file")
    run("share", "--session", "1", "--format", "html", "-o", path("s.html"))
    page = Page(read("s.html"))
    check("script" not in page.tags and len(page.links) >= len(entries), "the shared page")
    # Another library takes it over, once.
    global LIBRARY
    LIBRARY = path("other.db")
    first = json.loads(run("share", "import", path("s.atom"), "--json"))
    again = json.loads(run("share", "import", path("s.atom"), "--json"))
    check(first["added"] == len(entries) and first["known"] == 0, f"first import: {first}")
    check(again["added"] == 0 and again["known"] == len(entries), f"second import: {again}")


with tempfile.TemporaryDirectory() as _folder:
    class FOLDER:
        name = _folder
    LIBRARY = os.path.join(_folder, "library.db")
    run("session", "import-json", SESSION)
    told = fragment().words
    moodle(told)
    markdown(told)
    selection()

for problem in problems[:40]:
    print(problem)
sys.exit(1 if problems else 0)
