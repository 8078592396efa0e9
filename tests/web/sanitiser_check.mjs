// Opens what the sanitiser makes of hostile HTML in Chromium and checks what only a browser can:
// nothing runs, nothing is asked for, nothing leads away, and the browser reads the markup as it was
// written, also when it is written and read once more (mutation).
//
//     node sanitiser_check.mjs MUSETTE_CLI FILE…
//
// A FILE holds an attack a line; of a `.jsonl` file the fields `html`, `html_b64` and `base` are
// taken. MUSETTE_NODE_MODULES names the folder with playwright-core, MUSETTE_CHROMIUM the browser.
// Exit code 77: one of them is missing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium, loadModules, skip } from './browser.mjs';

const BASE = 'https://feed.example/posts/article.html';

function attacksOf(file) {
    const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');
    return lines.flatMap((line, index) => {
        const name = `${path.basename(file)}:${index + 1}`;
        if (!file.endsWith('.jsonl')) return [{ name, html: Buffer.from(line) }];
        const vector = JSON.parse(line);
        const html = vector.html_b64 ? Buffer.from(vector.html_b64, 'base64') : vector.html && Buffer.from(vector.html);
        return html ? [{ name: vector.id ?? name, html, base: vector.base }] : [];
    });
}

function sanitised(cli, attack) {
    const run = spawnSync(cli, ['sanitize', '--base', attack.base ?? BASE], { input: attack.html, maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(`${attack.name}: ${run.stderr}`);
    return run.stdout.toString('utf8');
}

/// In the page: what the reader's pointer and keys may set off, and what is not as it was written.
function examine() {
    const article = document.getElementById('article');
    const problems = [];
    const once = article.innerHTML;
    const copy = document.createElement('div');
    copy.innerHTML = once;
    document.body.append(copy);
    if (copy.innerHTML !== once) problems.push('reads differently when written once more');
    copy.remove();
    if (document.body.children.length !== 1) problems.push('leaves its box');
    for (const element of article.querySelectorAll('*')) {
        if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') problems.push(`foreign ${element.localName}`);
        for (const { name } of element.attributes)
            if (/^on|^style$|^srcdoc$|^action$|^formaction$/.test(name)) problems.push(`attribute ${name}`);
        for (const type of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle', 'animationend', 'beforetoggle'])
            if (type !== 'click' || element.localName !== 'a') element.dispatchEvent(new Event(type, { bubbles: true }));
        if (element.localName === 'a' && element.hasAttribute('href') &&
            !/^(https?|mailto|tel):$/.test(element.protocol)) problems.push(`link ${element.href}`);
        if (typeof element.focus === 'function') element.focus();
    }
    return problems;
}

/// Shows HTML in the middle of a page and gives what it sets off.
async function watch(browser, html) {
    const page = await browser.newPage();
    const problems = [];
    let started = false;
    await page.route('**/*', (route) => {
        if (!started && route.request().isNavigationRequest()) {
            started = true;
            return route.fulfill({
                contentType: 'text/html; charset=utf-8',
                body: `<!doctype html><html lang="fr"><title>a</title><body><div id="article">${html}</div></body></html>`,
            });
        }
        problems.push(`asks for ${route.request().url().slice(0, 120)}`);
        return route.abort();
    });
    page.on('dialog', (dialog) => { problems.push(`runs: ${dialog.message()}`); return dialog.dismiss(); });
    page.on('console', (message) => problems.push(`console: ${message.text().slice(0, 120)}`));
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('popup', () => problems.push('opens a window'));
    await page.goto('https://reader.example/', { waitUntil: 'load' });
    problems.push(...await page.evaluate(examine).catch((error) => [`leads away: ${error.message}`]));
    if (page.url() !== 'https://reader.example/') problems.push(`leads to ${page.url()}`);
    await page.close();
    return problems;
}

const [cli, ...files] = process.argv.slice(2);
const executablePath = findChromium();
if (!executablePath) skip('no Chromium');
const chromium = loadModules((require) => require('playwright-core').chromium);
const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
let failures = 0;
try {
    // What is looked for can be seen: the attack itself, not sanitised, sets it off.
    const seen = await watch(browser, '<img src=//x.example/a onerror=alert(1)></div><p onclick=alert(2)>x</p>');
    for (const sign of ['asks for', 'runs: 1', 'leaves its box', 'attribute on'])
        if (!seen.some((problem) => problem.startsWith(sign))) throw new Error(`not seen: ${sign}`);
    const attacks = files.flatMap(attacksOf);
    for (const attack of attacks) {
        for (const problem of await watch(browser, sanitised(cli, attack))) {
            failures += 1;
            console.error(`${attack.name}: ${problem}`);
        }
    }
    console.log(`${attacks.length} attacks, ${failures} problems`);
} finally {
    await browser.close();
}
process.exit(failures > 0 ? 1 : 0);
