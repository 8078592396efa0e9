// What a check needs of the machine it runs on: Chromium, and modules that `./dev axe` installs.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SKIPPED = 77;

/** Ends the check as one that could not be made. */
export function skip(reason) {
    console.log(`skipped: ${reason}`);
    process.exit(SKIPPED);
}

export function findChromium() {
    const folders = (process.env.PATH ?? '').split(path.delimiter);
    const names = ['chromium', 'chromium-browser', 'google-chrome'];
    const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    return process.env.MUSETTE_CHROMIUM ?? candidates.find(existsSync);
}

/** What `load` makes of the `require` of the installed modules. */
export function loadModules(load) {
    const folder = process.env.MUSETTE_NODE_MODULES ?? 'build/node/node_modules';
    try {
        return load(createRequire(pathToFileURL(path.resolve(folder, 'index.js'))));
    } catch {
        return skip(`axe-core and playwright-core are not in ${folder}; ./dev axe installs them`);
    }
}
