// A finder page without a framework: docs/frameworks.md shows these very files, as one guide.
export const finder = {
  'Vite, a finder page': {
    packages: ['vite@7', 'jsdom@26'],
    files: {
      'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Activities at Lincoln High</title>
  </head>
  <body>
    <form role="search">
      <label>Words <input id="text" type="search" autocomplete="off"></label>
      <label>Minutes
        <select id="minutes">
          <option value="">any</option><option>15</option><option>30</option><option>45</option><option>60</option>
        </select>
      </label>
      <p id="count" role="status"></p>
      <ul id="list"></ul>
    </form>
    <main tabindex="-1">
      <button id="print" type="button" hidden>Print, with its handouts</button>
      <div id="shown"></div>
    </main>
    <script type="module" src="/finder.js"></script>
  </body>
</html>
`,
      'school.js': `import { fillWords, select } from 'networks-playbook';
import { activities, words } from 'networks-playbook/content/index';

/** What this school is, and calls things: for the list and for every activity. */
export const recipe = {
  audience: 'k12',
  organization: { name: 'Lincoln High' },
  vocabulary: { learner: ['scholar', 'scholars'] },
};

const { activities: ours } = select({ activities }, { audiences: [recipe.audience] });
export const lists = { activities: fillWords(ours, words, recipe) };
export const ids = new Set(ours.map((activity) => activity.id));
`,
      'finder.js': `import { formatDuration, select } from 'networks-playbook';
import { strings } from 'networks-playbook/content/index';
import { search } from 'networks-playbook/search';
import 'networks-playbook/styles/content.css';
import './page.css';
import { ids, lists } from './school.js';

const at = (id) => document.getElementById(id);
const asked = () => location.hash.slice(1);
let index;

async function find() {
  if (at('text').value && !index) ({ index } = await import('networks-playbook/content/search'));
  // Read only now: people type on while the index is on its way.
  const text = at('text').value.trim();
  const maxMinutes = Number(at('minutes').value) || undefined;
  const { activities } = maxMinutes ? select(lists, { maxMinutes }) : lists;
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const found = text
    ? search(lists, text, { index, limit: 100, keep: ({ id }) => byId.has(id) }).map(({ id }) => byId.get(id))
    : activities;
  at('count').textContent = \`\${found.length} activities\`;
  at('list').replaceChildren(...found.map(line));
}

function line({ id, title, duration, summary }) {
  const link = Object.assign(document.createElement('a'), { href: \`#\${id}\`, textContent: title });
  const item = document.createElement('li');
  item.append(link, \` \${formatDuration({ strings }, duration)}. \${summary}\`);
  return item;
}

async function show() {
  const id = asked();
  if (!ids.has(id)) return;
  const { htmlOf } = await import('./activity.js');
  const html = await htmlOf(id);
  // Somebody may have chosen another one meanwhile.
  if (id !== asked()) return;
  at('shown').innerHTML = html;
  at('print').hidden = false;
  document.querySelector('main').focus();
}

at('text').addEventListener('input', find);
at('minutes').addEventListener('change', find);
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
at('print').addEventListener('click', async () => (await import('./print.js')).print(asked()));
addEventListener('hashchange', show);
find();
show();
`,
      'activity.js': `import { customizeOne, renderResource } from 'networks-playbook';
import { getActivity } from 'networks-playbook/content/index';
import { ids, recipe } from './school.js';

export const tailored = async (id) => customizeOne(await getActivity(id), recipe);

export const htmlOf = async (id) =>
  renderResource(await tailored(id), id, {
    idPrefix: 'shown-',
    linkTo: (other) => (ids.has(other) ? \`#\${other}\` : undefined),
  });
`,
      'print.js': `import { composeResource, renderPage } from 'networks-playbook';
import { tailored } from './activity.js';

/** A page of its own, in a frame that nobody sees: it has the sheets for paper, and none of what stands around it here. */
export async function print(id) {
  const frame = document.createElement('iframe');
  frame.className = 'paper';
  frame.srcdoc = renderPage(composeResource(await tailored(id), id));
  frame.addEventListener('load', () => frame.contentWindow.print());
  document.querySelector('.paper')?.remove();
  document.body.append(frame);
}
`,
      'page.css': `:root {
  color-scheme: light dark;
  color: light-dark(#1b1f22, #e6e9ec);
  background: light-dark(#fff, #15191c);
  font: 1rem/1.5 system-ui, sans-serif;
  --playbook-primary: #204060;
}
body { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 2rem; max-width: 75rem; margin: 0 auto; padding: 1rem; }
@media (max-width: 45rem) { body { display: block; } }
main:focus { outline: 0; }
#print { margin-bottom: 1rem; }
#list a { color: inherit; }
#list { padding: 0; list-style: none; }
#list li { padding: 0.5rem 0; border-top: 1px solid #8a8f94; }
.paper { position: fixed; inset-inline-start: -100vw; width: 8.5in; height: 11in; border: 0; }
`,
      'ask.mjs': `import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
// It prints nothing, and says so at length.
const virtualConsole = new VirtualConsole();
const { window } = new JSDOM(readFileSync('index.html', 'utf8'), { url: 'http://localhost/', virtualConsole });
const { document, location } = window;
Object.assign(globalThis, { document, location, addEventListener: window.addEventListener.bind(window) });
const at = (id) => document.getElementById(id);
const until = async (what) => { for (let i = 0; i < 100 && !what(); i++) await new Promise((r) => setTimeout(r, 50)); return what(); };
await import('./server/finder.js');
await until(() => at('list').children.length > 0);
const all = at('list').children.length;
console.log(at('list').textContent.includes('{{') ? 'raw words' : 'filled');
at('text').value = 'stage fright';
at('text').dispatchEvent(new window.Event('input'));
await until(() => at('list').children.length < all);
console.log(at('list').textContent.includes('Introduce my partner') ? 'found' : 'not found');
location.hash = '#relationship-map';
await until(() => at('shown').innerHTML);
console.log(at('shown').innerHTML.includes('class="pb"') && at('shown').textContent.includes('cholars') ? 'shown' : 'not shown');
at('print').click();
console.log((await until(() => document.querySelector('.paper')))?.srcdoc.includes('pb-entry pb-handout') ? 'printed' : 'not printed');
process.exit();
`,
    },
    run: ['npx vite build --outDir out', 'npx vite build --ssr finder.js --outDir server && node ask.mjs'],
    says: ['', 'filled\nfound\nshown\nprinted'],
    ships: 'out',
  },
};
