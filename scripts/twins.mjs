// Prints the most alike activities, questions, safeguards and adaptations of a content folder: `npm run twins [-- DIR]`. Needs a build.
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const { loadPlaybook } = await import(new URL('load.js', dist));
const { folderSource } = await import(new URL('node.js', dist));
const { formatTwins, twins } = await import(new URL('review.js', dist));

const folder = process.argv[2] ?? fileURLToPath(new URL('../content', import.meta.url));
const { value: playbook } = await loadPlaybook(folderSource(folder));
process.stdout.write(formatTwins(twins(playbook)));
