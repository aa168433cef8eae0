import { describe, expect, test } from 'vitest';
import { inlineJson, partsPacket, resourcePacket } from '../../support/element-packets.js';
import { embed, told } from '../../support/embed.js';

const strict = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:";

/** What a site may forbid, from nothing to everything that can be forbidden. */
const policies: Record<string, { policy?: string; nonce?: string }> = {
  none: {},
  'scripts of its own only': { policy: "script-src 'self'" },
  strict: { policy: strict },
  'strict with Trusted Types': {
    policy: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  nonces: {
    policy:
      "default-src 'self'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'; img-src data:",
    nonce: 'abc',
  },
};

describe.each(Object.entries(policies))('policy: %s', (_name, { policy, nonce }) => {
  const headers: Record<string, string> = policy ? { 'content-security-policy': policy } : {};
  const attribute = nonce ? ` nonce="${nonce}"` : '';

  test('a file, JSON inside and a property are all shown, with their styles', async () => {
    const activity = JSON.stringify(resourcePacket('relationship-map'));
    await embed(
      {
        headers,
        nonce,
        head: `<script type="module"${attribute} src="/page.js"></script>`,
        body: `
<networks-playbook-activity src="/activity.json"><p>Wait</p></networks-playbook-activity>
<networks-playbook-step resource="take-stock">${inlineJson(partsPacket(['steps'], { steps: ['take-stock'] }))}</networks-playbook-step>
<networks-playbook-plan data-packet></networks-playbook-plan>`,
        routes: {
          '/activity.json': activity,
          '/plan.json': JSON.stringify(partsPacket(['plan'])),
          '/page.js': `document.querySelector('networks-playbook-plan').packet = await (await fetch('/plan.json')).json();`,
        },
      },
      async (page) => {
        expect((await told(page)).sort()).toEqual(['activity render', 'plan render', 'step render']);
        expect(
          await page.evaluate(() => (globalThis as unknown as { forbidden: string[] }).forbidden),
        ).toEqual([]);
        const seen = await page.locator('networks-playbook-activity').evaluate((element) => {
          const root = element.shadowRoot!;
          const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
          return {
            heading: style('h2').color,
            facts: style('.pb-beside > .pb-facts').display,
            inline: root.querySelectorAll('[style], style, link, script').length,
          };
        });
        expect(seen).toEqual({ heading: 'rgb(31, 78, 95)', facts: 'grid', inline: 0 });
        expect(await page.getByText('Wait', { exact: true }).isVisible()).toBe(false);
      },
    );
  });
});
