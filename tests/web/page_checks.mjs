// Checks that run inside the page, or drive it. Each gives a list of problems in words.

/** What a report must and must not hold, whatever the session. Runs in the page. */
export function structure() {
    const problems = [];
    const all = (selector) => [...document.querySelectorAll(selector)];
    for (const forbidden of ['script', 'link', 'iframe', 'object', 'embed', 'form', 'base', 'svg']) {
        if (all(forbidden).length > 0) problems.push(`holds <${forbidden}>`);
    }
    for (const element of all('*')) {
        for (const { name } of element.attributes) {
            if (name.startsWith('on') || name === 'style') problems.push(`<${element.localName} ${name}>`);
        }
    }
    if (all('style').length !== 1) problems.push('not exactly one style element');
    if (all('h1').length !== 1) problems.push('not exactly one h1');
    let level = 0;
    for (const heading of all('h1, h2, h3, h4, h5, h6')) {
        const next = Number(heading.localName[1]);
        if (next > level + 1) problems.push(`heading level ${level} is followed by ${next}`);
        level = next;
    }
    const ids = all('[id]').map((element) => element.id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0) problems.push(`ids twice: ${twice.join(' ')}`);
    for (const link of all('a[href]')) {
        const href = link.getAttribute('href');
        if (href.startsWith('#') && !document.getElementById(href.slice(1))) problems.push(`no target for ${href}`);
        if (!/^(#|https?:|mailto:)/.test(href)) problems.push(`link to ${href}`);
        if (link.textContent.trim() === '') problems.push(`a link to ${href} without words`);
    }
    for (const image of all('img')) {
        if (!image.getAttribute('src').startsWith('data:image/')) problems.push('an image of elsewhere');
        if (!image.hasAttribute('alt')) problems.push('an image without alt');
    }
    for (const header of all('th')) {
        if (!header.hasAttribute('scope')) problems.push('a table header without scope');
    }
    const head = [...document.head.children];
    const policy = head[1]?.getAttribute('http-equiv');
    if (head[0]?.getAttribute('charset') !== 'utf-8' || policy !== 'Content-Security-Policy') {
        problems.push('the policy does not follow the charset at once');
    }
    return problems;
}

/** The first stop of the Tab key leads over the contents, and can be seen. Drives the page. */
export async function skipLink(page) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
        const link = document.activeElement;
        const box = link.getBoundingClientRect();
        if (!link.matches('a.skip')) return 'the first stop is not the skip link';
        if (box.left < 0 || box.top < 0 || box.width < 20) return 'the skip link stays out of sight';
        if (getComputedStyle(link).outlineStyle === 'none') return 'the focus cannot be seen';
        return '';
    });
    await page.keyboard.press('Enter');
    const place = await page.evaluate(() => document.activeElement.id);
    return [problem, place === 'contenu' ? '' : 'the skip link does not lead to the content'].filter(Boolean);
}

/** Nothing but the scroll regions of tables is wider than the window. Runs in the page. */
export function reflow() {
    const width = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth > width
        ? [`the page is ${document.documentElement.scrollWidth} px wide`]
        : [];
}

/** All rules of axe-core, best practices among them. Runs in the page, after axe itself. */
export async function accessibility() {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `axe ${id}: ${node.html.slice(0, 120)} ${node.any.map((a) => a.message).join('; ')}`));
}
