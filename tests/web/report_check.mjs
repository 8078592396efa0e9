// Opens the reports of sessions in Chromium as a reader does and checks what only a browser can:
// no request, no script, no message in the console, no violation that axe-core finds, in light and
// dark, and no horizontal scrolling at 320 pixels (WCAG 2.2, 1.4.10).
//
//     node report_check.mjs MUSETTE_CLI SESSION_JSON…
//
// MUSETTE_NODE_MODULES names the folder with axe-core and playwright-core, MUSETTE_CHROMIUM the
// browser. Exit code 77: one of them is missing. With MUSETTE_SCREENSHOTS=DIR the pages are kept as
// pictures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, loadModules, skip } from './browser.mjs';
import * as checks from './page_checks.mjs';

function exportReports(cli, sessions, folder) {
    const run = (library, ...args) =>
        execFileSync(cli, ['--library', library, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const files = [];
    for (const session of sessions) {
        const name = path.basename(session, '.json');
        const library = path.join(folder, `${name}.db`);
        run(library, 'session', 'import-json', session);
        for (const [audience, language, theme] of [['public', 'fr', 'colour'], ['team', 'fr', 'colour'],
            ['private', 'fr', 'colour'], ['private', 'en', 'colour'], ['private', 'fr', 'sober']]) {
            const file = path.join(folder, `${name}-${audience}-${language}-${theme}.html`);
            run(library, 'report', '1', '--audience', audience, '--lang', language, '--theme', theme, '-o', file);
            files.push(file);
        }
    }
    return files;
}

async function checkPage(browser, axe, file, colorScheme, fail) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const address = pathToFileURL(file).href;
    page.on('request', (request) => {
        if (request.url() !== address) fail(`asks for ${request.url()}`);
    });
    page.on('console', (message) => fail(`console: ${message.text()}`));
    page.on('pageerror', (error) => fail(`error: ${error.message}`));
    await page.goto(address);
    for (const problem of await page.evaluate(checks.structure)) fail(problem);
    for (const problem of await checks.skipLink(page)) fail(problem);
    if (process.env.MUSETTE_SCREENSHOTS) {
        const picture = `${path.basename(file, '.html')}-${colorScheme}`;
        const shoot = (size) =>
            page.screenshot({ path: path.join(process.env.MUSETTE_SCREENSHOTS, `${picture}-${size}.png`), fullPage: true });
        await shoot(1280);
        await page.setViewportSize({ width: 320, height: 800 });
        await shoot(320);
    }
    for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        for (const problem of await page.evaluate(checks.reflow)) fail(`${width} px: ${problem}`);
        await page.evaluate(axe);
        for (const problem of await page.evaluate(checks.accessibility)) fail(`${width} px: ${problem}`);
    }
    await context.close();
}

const [cli, ...sessions] = process.argv.slice(2);
const executablePath = findChromium();
if (!executablePath) skip('no Chromium');
const { axe, chromium } = loadModules((require) => ({
    axe: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
    chromium: require('playwright-core').chromium,
}));
const folder = mkdtempSync(path.join(tmpdir(), 'musette-web-'));
let failures = 0;
try {
    const files = exportReports(cli, sessions, folder);
    const browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync'],
    });
    for (const file of files) {
        for (const scheme of ['light', 'dark']) {
            await checkPage(browser, axe, file, scheme, (problem) => {
                failures += 1;
                console.error(`${path.basename(file)}, ${scheme}: ${problem}`);
            });
        }
    }
    await browser.close();
    console.log(`${files.length} reports, ${failures} problems`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
process.exit(failures > 0 ? 1 : 0);
