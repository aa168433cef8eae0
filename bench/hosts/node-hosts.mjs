// Runtimes, and the ways to install a package for Node. Each runs what the README says.
import { printed, printing, program, saying, shown } from './program.mjs';

const both = { 'program.mjs': saying, 'print.mjs': printing() };
const node = ['node program.mjs', 'node print.mjs'];

/** Under CommonJS the two imports are called otherwise; everything else is the same. */
const required = saying.replace(/import (.*) from ('.*');/g, 'const $1 = require($2);');

export const nodeHosts = {
  'Node, ES module (npm)': { files: both, run: node, says: [shown, printed] },
  'Node, `require`': { files: { 'program.cjs': required }, run: ['node program.cjs'], says: [shown] },
  'Node, pnpm (strict)': {
    install: 'npx --yes pnpm@10 install --ignore-scripts',
    files: both,
    run: node,
    says: [shown, printed],
  },
  'Node, Yarn PnP': {
    install: 'npx --yes --package @yarnpkg/cli-dist@4 yarn install',
    files: {
      ...both,
      '.yarnrc.yml':
        'nodeLinker: pnp\nenableGlobalCache: false\nenableTelemetry: false\nenableImmutableInstalls: false\nenableScripts: false\n',
      'yarn.lock': '',
      'write.mjs': `
import { writeFiles } from 'networks-playbook/node';
await writeFiles('.', { 'packet.md': '<!-- made by networks-playbook -->' });
console.log('written');
`,
    },
    run: [
      ...node,
      'node write.mjs',
      'networks-playbook packet --out packet.pdf --include relationship-map',
    ].map((command) => `npx --yes --package @yarnpkg/cli-dist@4 yarn ${command}`),
    says: [shown, printed, 'written', 'packet.pdf'],
  },
  Bun: {
    packages: ['bun'],
    scripts: true,
    files: both,
    run: ['npx bun program.mjs', 'npx bun print.mjs'],
    says: [shown, printed],
  },
  Deno: {
    packages: ['deno'],
    scripts: true,
    files: both,
    run: ['npx deno run -A program.mjs', 'npx deno run -A print.mjs'],
    says: [shown, printed],
  },
  Jest: {
    packages: ['jest'],
    files: {
      'jest.config.mjs': "export default { testEnvironment: 'node', transform: {} };\n",
      'program.test.mjs': `${program}
test('shows an activity', () => {
  expect(renderFragment(activity, { tailored })).toContain('${shown}');
});
`,
    },
    run: ['node --experimental-vm-modules node_modules/jest/bin/jest.js --testMatch "**/*.test.mjs"'],
    says: ['1 passed'],
    needs: '`node --experimental-vm-modules`',
  },
};

/** TypeScript knows that nothing may be found. */
const typed = saying.replace('renderFragment(activity,', 'renderFragment(activity!,');

/** What a TypeScript program is compiled with. `node10` and CommonJS find their types by other words of package.json. */
const compiled = (module, moduleResolution, extra = {}) => ({
  packages: ['typescript@5', '@types/node@20'],
  files: {
    'program.ts': typed,
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, target: 'es2022', module, moduleResolution, noEmit: true, ...extra },
      files: [extra.file ?? 'program.ts'],
    }),
  },
  run: ['npx tsc -p . && echo compiled'],
  says: ['compiled'],
});

export const typeScriptHosts = {
  'TypeScript, `bundler`': compiled('esnext', 'bundler'),
  'TypeScript, `node16`, ES module': compiled('node16', 'node16'),
  'TypeScript, `nodenext`, CommonJS': {
    ...compiled('nodenext', 'nodenext'),
    type: 'commonjs',
  },
  'TypeScript, `node16`, CommonJS': {
    ...compiled('node16', 'node16'),
    type: 'commonjs',
    files: {
      ...compiled('node16', 'node16').files,
      'program.ts': `async function main() {\n${typed.replace(/import (.*) from ('.*');/g, 'const $1 = await import($2);')}}\nmain();\n`,
    },
    needs: '`await import(…)`',
  },
  'TypeScript, `node10`': {
    ...compiled('esnext', 'node10', { ignoreDeprecations: '5.0', skipLibCheck: true }),
    needs: '`skipLibCheck`, for zod',
  },
};
