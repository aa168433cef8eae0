/** Whether a tag may be published: the versions agree, the changelog names what is new, and no address is a placeholder. */
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const tag = process.argv[2] ?? '';
const { version, ...about } = JSON.parse(read('package.json'));
const faults = [
  tag !== `v${version}` &&
    `The tag is \`${tag}\`, and package.json has version ${version}: expected \`v${version}\`.`,
  !read('CHANGELOG.md').includes(`\n## ${version}\n`) && `CHANGELOG.md has no heading \`## ${version}\`.`,
  ...['repository', 'bugs', 'homepage']
    .filter((field) => JSON.stringify(about[field]).includes('REPLACE-WITH-OWNER'))
    .map((field) => `\`${field}\` in package.json still has its placeholder REPLACE-WITH-OWNER.`),
].filter(Boolean);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
