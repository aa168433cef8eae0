// Writes the notices of the packages that are bundled into dist/. Runs after tsup, whose list of what went in it reads and takes away.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { elementNotices, thirdPartyNotices } from './third-party.mjs';

const dist = new URL('../dist/', import.meta.url);
const metafile = new URL('metafile-esm.json', dist);
const { outputs } = JSON.parse(await readFile(metafile, 'utf8'));
await rm(metafile);
const bundled = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
await writeFile(new URL('THIRD-PARTY.txt', dist), await thirdPartyNotices(bundled));
await mkdir(new URL('elements/', dist), { recursive: true });
await writeFile(new URL('elements/LICENSES.txt', dist), await elementNotices());
