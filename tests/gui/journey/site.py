"""A page that announces its feed, on a free port of loopback; the port is the only line printed."""
import http.server

PAGE = b"""<!doctype html><html lang="fr"><head><title>Formation Actu</title>
<link rel="alternate" type="application/rss+xml" title="Articles" href="/articles.xml">
</head><body><p>Un site.</p></body></html>"""

FEED = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Formation Actu</title>
<item><guid isPermaLink="false">1</guid><title>Veiller à plusieurs</title>
<pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate>
<description>&lt;p&gt;Chacun lit un peu, tous partagent.&lt;/p&gt;</description></item>
<item><guid isPermaLink="false">2</guid><title>Évaluer autrement</title>
<pubDate>Mon, 23 Nov 2026 08:00:00 +0100</pubDate>
<description>&lt;p&gt;Une grille suffit.&lt;/p&gt;</description></item>
</channel></rss>""".encode()


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        known = {"/": ("text/html; charset=utf-8", PAGE),
                 "/articles.xml": ("application/rss+xml", FEED)}
        if self.path not in known:
            self.send_error(404)
            return
        kind, body = known[self.path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
print(server.server_address[1], flush=True)
server.serve_forever()
