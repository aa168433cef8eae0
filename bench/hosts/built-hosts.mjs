// Bundlers and frameworks. What they build is measured, and run where nothing of the folder it was built in is at hand.
import { drawing, printed, printing, program, shown } from './program.mjs';

const page = '<!doctype html><title>Playbook</title><body><script type="module" src="./page.js"></script>\n';

const inside = `, { assets }`;
const handedOver = `
import { readFile } from 'node:fs/promises';
const at = (name) => new URL(name, import.meta.url);
const assets = { fonts: at('./fonts/'), typst: () => readFile(at('./typst.wasm')), resvg: at('./resvg.wasm') };
${printing(inside)}`;
const copied = [
  'cp -r node_modules/networks-playbook/dist/fonts out/fonts',
  'cp node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/*_bg.wasm out/typst.wasm',
  'cp node_modules/@resvg/resvg-wasm/index_bg.wasm out/resvg.wasm',
].join(' && ');

export const bundlers = {
  'Vite, a page': {
    packages: ['vite@7'],
    files: { 'index.html': page, 'page.js': drawing },
    run: ['npx vite build --outDir out'],
    ships: 'out',
  },
  'Parcel, a page': {
    packages: ['parcel@2'],
    files: { 'index.html': page, 'page.js': drawing },
    package: { '@parcel/resolver-default': { packageExports: true } },
    run: ['npx parcel build index.html --dist-dir out --no-source-maps'],
    ships: 'out',
    needs: '`packageExports` in package.json',
  },
  'esbuild, one file (ES module)': {
    packages: ['esbuild'],
    files: { 'print.mjs': handedOver },
    run: [`npx esbuild print.mjs --bundle --platform=node --format=esm --outfile=out/print.mjs && ${copied}`],
    moved: 'node print.mjs',
    says: [printed],
    ships: 'out/print.mjs',
    needs: '`assets`',
  },
  'esbuild, one file (CommonJS)': {
    packages: ['esbuild'],
    files: {
      'print.mjs': handedOver.replaceAll('import.meta.url', "require('node:url').pathToFileURL(__filename)"),
    },
    run: [`npx esbuild print.mjs --bundle --platform=node --format=cjs --outfile=out/print.cjs && ${copied}`],
    moved: 'node print.cjs',
    says: [printed],
    ships: 'out/print.cjs',
    needs: '`assets`',
  },
  '@vercel/nft (Lambda, standalone)': {
    packages: ['@vercel/nft'],
    files: {
      'print.mjs': printing(),
      'trace.mjs': `
import { nodeFileTrace } from '@vercel/nft';
import { cpSync } from 'node:fs';
const { fileList } = await nodeFileTrace(['print.mjs'], { base: process.cwd() });
for (const file of fileList) cpSync(file, 'out/' + file);
`,
    },
    run: ['node trace.mjs'],
    moved: 'node print.mjs',
    says: [printed],
  },
  'Vite SSR': {
    packages: ['vite@7'],
    files: { 'print.mjs': printing() },
    run: ['npx vite build --ssr print.mjs --outDir out && cp -r node_modules out/'],
    moved: 'node print.js',
    says: [printed],
  },
};

/** The same as HTML, as the pages of docs/frameworks.md show it. */
const rendered = `${program}const html = renderFragment(activity, { tailored, headingLevel: 3 });\n`;

export const frameworks = {
  'Next, standalone': {
    packages: ['next@16', 'react@19', 'react-dom@19'],
    files: {
      'next.config.mjs': `import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export default {
  serverExternalPackages: ['networks-playbook'],
  // For \`output: 'standalone'\` only: Next copies what it sees, and it does not see these.
  output: 'standalone',
  outputFileTracingRoot: dirname(fileURLToPath(import.meta.url)),
  outputFileTracingIncludes: {
    '/packet': ['./node_modules/@myriaddreamin/**/*.wasm', './node_modules/@resvg/**/*.wasm'],
  },
};
`,
      'app/layout.jsx': `export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
      'app/page.jsx': `${rendered}
export default function Page() {
  return <main dangerouslySetInnerHTML={{ __html: html }} />;
}
`,
      'app/packet/route.js': `import { composePacket, customize } from 'networks-playbook';
import { playbook } from 'networks-playbook/content';
import { writePdf } from 'networks-playbook/pdf';

export const dynamic = 'force-dynamic';

export async function GET() {
  const { value } = customize(playbook, { steps: ['expand'], select: { maxMinutes: 10 } });
  return new Response(await writePdf(composePacket(value)), {
    headers: { 'content-type': 'application/pdf' },
  });
}
`,
      'serve.mjs': `import { spawn } from 'node:child_process';
const server = spawn(process.execPath, ['server.js'], { env: { ...process.env, PORT: '3917', HOSTNAME: '127.0.0.1' } });
const get = async (path, tries = 60) => {
  try { return Buffer.from(await (await fetch('http://127.0.0.1:3917' + path)).arrayBuffer()).toString('latin1'); }
  catch (error) { if (tries === 0) throw error; await new Promise((r) => setTimeout(r, 500)); return get(path, tries - 1); }
};
console.log((await get('/')).includes('class="pb"') ? 'page' : 'no page', (await get('/packet')).slice(0, 8));
server.kill();\n`,
    },
    run: ['npx next build', 'cp -r .next/standalone out && cp serve.mjs out/'],
    moved: 'node serve.mjs',
    says: ['page %PDF-1.7'],
    needs: '`serverExternalPackages`, `outputFileTracingIncludes`',
  },
  Astro: {
    packages: ['astro@5'],
    files: {
      'src/pages/index.astro': `---
${rendered}---
<html lang="en">
  <body>
    <main set:html={html} />
  </body>
</html>
`,
    },
    run: ['npx astro build --outDir out', 'cat out/index.html'],
    says: ['', shown],
  },
  SvelteKit: {
    packages: [
      '@sveltejs/kit@2',
      '@sveltejs/adapter-static@3',
      'svelte@5',
      'vite@7',
      '@sveltejs/vite-plugin-svelte@6',
    ],
    files: {
      'vite.config.js':
        "import { sveltekit } from '@sveltejs/kit/vite';\n\nexport default { plugins: [sveltekit()] };\n",
      'svelte.config.js':
        "import adapter from '@sveltejs/adapter-static';\nexport default { kit: { adapter: adapter({ pages: 'out' }) } };\n",
      'src/app.html':
        '<!doctype html><html lang="en"><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>\n',
      'src/routes/+page.server.js': `${rendered}
export const prerender = true;
export const load = () => ({ html });
`,
      'src/routes/+page.svelte': '<script>\n  let { data } = $props();\n</script>\n{@html data.html}\n',
    },
    run: ['npx vite build', 'cat out/index.html'],
    says: ['', shown],
  },
  'workerd (miniflare)': {
    packages: ['miniflare@4', 'esbuild'],
    scripts: true,
    files: {
      'worker.mjs': `${rendered}
export default {
  fetch: () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
};
`,
      'ask.mjs': `import { Miniflare } from 'miniflare';
const host = new Miniflare({ modules: true, scriptPath: 'out/worker.mjs', compatibilityDate: '2026-01-01' });
console.log(await (await host.dispatchFetch('http://localhost/')).text());
await host.dispose();\n`,
    },
    run: ['npx esbuild worker.mjs --bundle --format=esm --minify --outfile=out/worker.mjs', 'node ask.mjs'],
    says: ['', shown],
    ships: 'out/worker.mjs',
  },
  'webpack, a page': {
    packages: ['webpack@5'],
    files: {
      'page.js': drawing,
      'build.mjs': `import webpack from 'webpack';
import { resolve } from 'node:path';
webpack({ mode: 'production', entry: './page.js', output: { path: resolve('out') } }, (error, stats) => {
  console.log(error ?? (stats.hasErrors() ? stats.toString('errors-only') : 'built'));
});\n`,
    },
    run: ['node build.mjs'],
    says: ['built'],
    ships: 'out',
  },
};
