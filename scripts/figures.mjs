// Compares every figure, source and credited method in the content with the fact base in `facts/`: npm run figures
import { fileURLToPath } from 'node:url';
import { faultsIn } from './figures/check.mjs';
import { readFacts } from './figures/facts.mjs';

const folder = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const faults = faultsIn(folder('content'), readFacts(folder('facts')));
console.log([...faults, `${faults.length} figures, sources and methods without a fact.`].join('\n'));
if (faults.length > 0) process.exitCode = 1;
