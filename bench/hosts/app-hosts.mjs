// Apps of today's frameworks for pages, and servers that hand out files. docs/frameworks.md shows these very files.
import { shown } from './program.mjs';

const page = (main) => `<!doctype html>
<html lang="en">
<head><title>Playbook</title></head>
<body><div id="app"></div><script type="module" src="/${main}"></script></body>
</html>
`;

/** Prints what the component of a page draws, from a build of its own for servers. */
const drawn = (imports, html) => `${imports}\nconsole.log(await ${html});\n`;

const tailoring = `import { composePacket, customize, hasErrors } from 'networks-playbook';
import { playbook } from 'networks-playbook/content';

/** The packet of a school, or what is wrong with what was asked for. */
export function packetFor(school = 'Our school') {
  const { value, diagnostics } = customize(playbook, {
    audience: 'k12',
    organization: { name: school },
    steps: ['expand'],
    select: { maxMinutes: 10 },
  });
  if (hasErrors(diagnostics)) return { problem: diagnostics[0].message };
  return { packet: composePacket(value) };
}
`;

export const apps = {
  'Vite + React': {
    packages: ['vite@7', 'react@19', 'react-dom@19', '@vitejs/plugin-react@5', 'hast-util-to-jsx-runtime@2'],
    files: {
      'vite.config.js': `import react from '@vitejs/plugin-react';

export default { plugins: [react()] };
`,
      'index.html': page('main.jsx'),
      'main.jsx': `import { createRoot } from 'react-dom/client';
import { Activity } from './Activity.jsx';

createRoot(document.getElementById('app')).render(<Activity />);
`,
      'Activity.jsx': `import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { composeResource, customizeOrThrow } from 'networks-playbook';
import { playbook } from 'networks-playbook/content/activities/relationship-map';
import { fragmentTree } from 'networks-playbook/tree';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';

const tailored = customizeOrThrow(playbook, { audience: 'k12', organization: { name: 'Lincoln High' } });
const tree = fragmentTree(composeResource(tailored, 'relationship-map'), { headingLevel: 2 });

export const Activity = () => toJsxRuntime(tree, { Fragment, jsx, jsxs });
`,
      'ask.mjs': drawn(
        "import { renderToString } from 'react-dom/server';\nimport { createElement } from 'react';\nimport { Activity } from './server/Activity.js';",
        'renderToString(createElement(Activity))',
      ),
    },
    run: ['npx vite build --outDir out', 'npx vite build --ssr Activity.jsx --outDir server && node ask.mjs'],
    says: ['', shown],
    ships: 'out',
  },
  Vue: {
    packages: ['vite@7', 'vue@3', '@vitejs/plugin-vue@6'],
    files: {
      'vite.config.js': `import vue from '@vitejs/plugin-vue';

export default { plugins: [vue()] };
`,
      'index.html': page('main.js'),
      'main.js': `import { createApp } from 'vue';
import Activity from './Activity.vue';

createApp(Activity).mount('#app');
`,
      'Activity.vue': `<script setup>
import { customizeOrThrow, renderFragment } from 'networks-playbook';
import { playbook } from 'networks-playbook/content/activities/relationship-map';

const tailored = customizeOrThrow(playbook, { audience: 'k12', organization: { name: 'Lincoln High' } });
const html = renderFragment(tailored.playbook.activities[0], { tailored, headingLevel: 2 });
</script>

<template>
  <div v-html="html" />
</template>
`,
      'ask.mjs': drawn(
        "import { createSSRApp } from 'vue';\nimport { renderToString } from 'vue/server-renderer';\nimport Activity from './server/Activity.js';",
        'renderToString(createSSRApp(Activity))',
      ),
    },
    run: ['npx vite build --outDir out', 'npx vite build --ssr Activity.vue --outDir server && node ask.mjs'],
    says: ['', shown],
    ships: 'out',
  },
  Express: {
    packages: ['express@5'],
    files: {
      'packet.mjs': tailoring,
      'server.mjs': `import express from 'express';
import { writePdf } from 'networks-playbook/pdf';
import { packetFor } from './packet.mjs';

const app = express();

app.get('/packet.pdf', async (request, response) => {
  const { packet, problem } = packetFor(request.query.school);
  if (problem) return response.status(400).send(problem);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const pdf = await writePdf(packet, { workers: 2, maxQueue: 20, signal: gone.signal });
    response.type('pdf').send(Buffer.from(pdf));
  } catch (error) {
    if (gone.signal.aborted) return;
    response.status(error.name === 'QueueFullError' ? 503 : 500).send(error.message);
  }
});

app.listen(process.env.PORT ?? 3000);
`,
      'ask.mjs': `process.env.PORT = '3918';
await import('./server.mjs');
const ask = async (school) => {
  const answer = await fetch('http://127.0.0.1:3918/packet.pdf?' + school);
  return answer.status + ' ' + Buffer.from(await answer.arrayBuffer()).toString('latin1').slice(0, 8);
};
console.log(await Promise.all(['school=North', 'school=South', 'school=a&school=b'].map(ask)));
process.exit();
`,
    },
    run: ['node ask.mjs'],
    says: ["'200 %PDF-1.7', '200 %PDF-1.7', '400 "],
  },
  'Serverless function': {
    packages: ['@vercel/nft'],
    files: {
      'packet.mjs': tailoring,
      'handler.mjs': `import { writePdf } from 'networks-playbook/pdf';
import { packetFor } from './packet.mjs';

export async function handler({ queryStringParameters }) {
  const { packet, problem } = packetFor(queryStringParameters?.school);
  if (problem) return { statusCode: 400, body: problem };
  const pdf = await writePdf(packet, { workers: 0 });
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/pdf' },
    isBase64Encoded: true,
    body: Buffer.from(pdf).toString('base64'),
  };
}
`,
      'trace.mjs': `import { nodeFileTrace } from '@vercel/nft';
import { cpSync } from 'node:fs';

const { fileList } = await nodeFileTrace(['handler.mjs', 'ask.mjs'], { base: process.cwd() });
for (const file of fileList) cpSync(file, 'out/' + file);
`,
      'ask.mjs': `import { handler } from './handler.mjs';
const { statusCode, body } = await handler({ queryStringParameters: { school: 'North' } });
console.log(statusCode, Buffer.from(body, 'base64').toString('latin1').slice(0, 8));
`,
    },
    run: ['node trace.mjs'],
    moved: 'node ask.mjs',
    says: ['200 %PDF-1.7'],
  },
};
