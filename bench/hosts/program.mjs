/** The program of the README, as every host runs it: one activity, tailored and rendered. */
export const program = `
import { customize, renderFragment } from 'networks-playbook';
import { playbook } from 'networks-playbook/content';

const { value: tailored, diagnostics } = customize(playbook, {
  audience: 'k12',
  organization: { name: 'Lincoln High' },
});
for (const d of diagnostics) console.error(d.message);
const activity = tailored.playbook.activities.find((a) => a.id === 'relationship-map');
`.trimStart();

/** What the HTML of an activity begins with, wherever it is shown. */
export const shown = 'class="pb"';

/** The same, said on the console. */
export const saying = `${program}console.log(renderFragment(activity, { tailored, headingLevel: 3 }));\n`;

/** The same, for a page. */
export const drawing = `${program}document.body.innerHTML = renderFragment(activity, { tailored, headingLevel: 3 });\n`;

/** A file of each sort that is written by programs on a server. */
export const printing = (options = '') => `
import { composeResource, customize } from 'networks-playbook';
import { playbook } from 'networks-playbook/content/activities/relationship-map';
import { writePdf } from 'networks-playbook/pdf';
import { writeDocx } from 'networks-playbook/docx';

const packet = composeResource(customize(playbook, { audience: 'k12' }).value, 'relationship-map');
async function main() {
  const pdf = await writePdf(packet${options});
  const docx = await writeDocx(packet${options});
  console.log(Buffer.from(pdf.subarray(0, 8)).toString(), docx.length > 10_000 ? 'Word' : '');
}
main().then(() => process.exit());
`;
export const printed = '%PDF-1.7 Word';

/** Files that only this bench needs, to start or ask what a developer has written. */
export const asking = [
  'print.mjs',
  'write.mjs',
  'trace.mjs',
  'ask.mjs',
  'serve.mjs',
  'build.mjs',
  '.yarnrc.yml',
  'yarn.lock',
];
