// A page with elements that are alive: one activity, which readers can tailor for another audience, and a guiding question.
import { composeResource, customizeOrThrow, renderFragment } from 'networks-playbook';
import { playbook as activity } from 'networks-playbook/content/activities/relationship-map';
import { audiences } from 'networks-playbook/content/index';
import { playbook as question } from 'networks-playbook/content/questions/ask-who-owns-the-map';

const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The packet inside of its tag, and its text for readers without scripts, as docs/elements.md says. */
function element(tag, playbook, id, audience, attributes = '') {
  const tailored = customizeOrThrow(playbook, { audience });
  const shown = [...tailored.playbook.activities, ...tailored.playbook.questions].find((r) => r.id === id);
  return `<${tag} ${attributes}>
${renderFragment(shown, { tailored, headingLevel: 2, idPrefix: `${id}-` })}
<script type="application/json">${json(composeResource(tailored, id))}</script>
</${tag}>`;
}

export function livePage() {
  const [first] = audiences;
  const packets = audiences.map(({ id }) => [
    id,
    composeResource(customizeOrThrow(activity, { audience: id }), 'relationship-map'),
  ]);
  const html = `<h1>Live elements</h1>
<p>What you see below the line are the tags of <a href="docs/elements.html">networks-playbook/elements</a>, with their content inside the page. Nothing is fetched. To make a whole packet, open <a href="builder/index.html">the packet builder</a>; it needs a web server, be it this one.</p>
<p><label for="audience">For</label>
<select id="audience">
${audiences.map(({ id, label }) => `<option value="${id}">${label}</option>`).join('\n')}
</select></p>
<hr>
${element('networks-playbook-activity', activity, 'relationship-map', first.id, 'id="activity" heading-level="2" id-prefix="live-"')}
<hr>
${element('networks-playbook-resource', question, 'ask-who-owns-the-map', first.id, 'heading-level="2" id-prefix="live-"')}
<script type="application/json" id="packets">${json(Object.fromEntries(packets))}</script>
<h2 id="how-it-is-written">How it is written</h2>
<pre tabindex="0"><code>&lt;script type="module" src="/playbook/elements/define.js"&gt;&lt;/script&gt;
&lt;networks-playbook-activity src="/playbook/relationship-map.json"&gt;
  &lt;p&gt;What shows until the script has run.&lt;/p&gt;
&lt;/networks-playbook-activity&gt;</code></pre>`;
  return { address: 'live.html', title: 'Live elements', html, scripts: ['live.js'] };
}
