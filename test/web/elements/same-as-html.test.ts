import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allResources, type Packet, renderFragment } from '../../../src/index.js';
import { someOf } from '../../support/by-night.js';
import { partsPacket, resourcePacket, tailoredK12 } from '../../support/element-packets.js';
import { embed } from '../../support/embed.js';
import { parseHtml, plainDom } from '../../support/same-dom.js';

/** What an element of some tag draws of a packet, as HTML text. */
const drawn = (page: Page, tag: string, packet: Packet, attributes: Record<string, string> = {}) =>
  page.evaluate(
    async ({ tag, packet, attributes }) => {
      const element = document.createElement(tag) as HTMLElement & { packet: unknown };
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const done = new Promise<string | undefined>((show) => {
        element.addEventListener('playbook-render', () => show(undefined));
        element.addEventListener('playbook-error', (e) => show((e as CustomEvent).detail.message));
      });
      element.packet = packet;
      document.querySelector('main')!.replaceChildren(element);
      const fault = await done;
      return fault ?? element.shadowRoot!.firstElementChild!.outerHTML;
    },
    { tag, packet: packet as unknown as Record<string, never>, attributes },
  );

const same = (html: string, packet: Packet, options = {}) =>
  expect(plainDom(parseHtml(html), ['part'])).toBe(plainDom(parseHtml(renderFragment(packet, options))));

describe('elements draw what renderFragment writes', () => {
  test('for every resource of the shipped playbook', async () => {
    await embed({ body: '' }, async (page) => {
      const resources = allResources(tailoredK12.playbook);
      expect(resources.length).toBeGreaterThan(200);
      for (const { id } of someOf(resources, 80)) {
        const packet = resourcePacket(id);
        same(await drawn(page, 'networks-playbook-resource', packet), packet);
      }
    });
  });

  test('activities and steps by themselves, with a heading level and a prefix', async () => {
    await embed({ body: '' }, async (page) => {
      const attributes = { 'heading-level': '3', 'id-prefix': 'unit-' };
      const options = { headingLevel: 3, idPrefix: 'unit-' };
      for (const { id, kind } of [
        ...tailoredK12.playbook.steps,
        ...someOf(tailoredK12.playbook.activities, 20),
      ]) {
        const packet = resourcePacket(id);
        same(await drawn(page, `networks-playbook-${kind}`, packet, attributes), packet, options);
      }
    });
  });

  test('a step with all that belongs to it, and the plan, out of larger packets', async () => {
    await embed({ body: '' }, async (page) => {
      const steps = { ...partsPacket(['steps', 'sources']), cover: undefined };
      for (const part of steps.parts.filter((p) => p.type === 'step')) {
        const html = await drawn(page, 'networks-playbook-step', steps, {
          resource: part.id,
          'link-to': '/library/{id}',
        });
        const shown = parseHtml(html);
        const cited = [...shown.querySelectorAll('.pb-sources li')].map((li) => li.id.slice('ref-'.length));
        const sources = steps.parts.flatMap((p) =>
          p.type === 'sources'
            ? [{ ...p, references: p.references.filter((r) => cited.includes(r.id)) }]
            : [],
        );
        expect(cited.length).toBeGreaterThan(3);
        same(html, { ...steps, parts: [part, ...sources] }, { linkTo: (id: string) => `/library/${id}` });
      }
      const plan = partsPacket(['plan']);
      const only = { ...plan, cover: undefined, parts: plan.parts.filter((p) => p.type === 'plan') };
      same(await drawn(page, 'networks-playbook-plan', plan), only);
    });
  });
});
