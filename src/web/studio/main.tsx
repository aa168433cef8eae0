import { render } from 'preact';
import { openPlaybook } from '../content/open-playbook.js';
import { readAbout } from './make/about.js';
import { keepOffline } from './offline.js';
import { App } from './view/app.js';
import { takePanel, yoursPanel } from './view/later.js';

const room = document.getElementById('studio')!;

/** Files of the playbook lie beside the page, so the studio works under any address. */
async function readPiece(file: string): Promise<unknown> {
  const response = await fetch(`content/${file}`);
  if (!response.ok) throw new Error(`content/${file}: ${response.status}`);
  return response.json();
}

openPlaybook(readPiece).then(
  (content) => {
    room.replaceChildren();
    render(<App content={content} />, room);
    // The texts come while somebody reads the first question.
    content.need(content.outline.info.steps).catch(() => undefined);
    Promise.all([yoursPanel(), takePanel()]).catch(() => undefined);
    readAbout().then(
      ({ offline }) => offline && keepOffline(),
      () => undefined,
    );
  },
  () => {
    room.textContent = 'The playbook could not be loaded. Check the connection, then load this page again.';
  },
);
