import { describe, expect, test } from 'vitest';
import { composePacket, customize, renderPage } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import type { Files } from '../support/base.js';
import { bodyWords, card, htmlOf, loadCard, tailorBase } from '../support/pages.js';
import { sizedPng } from '../support/sized-png.js';

/** The handout with a text, tailored. */
async function tailored(text: string, more: Files = {}) {
  const { playbook, found } = await loadCard({ ...card(text), ...more });
  expect(found).toEqual([]);
  return customize(playbook, { include: ['name-card'] }).value;
}
/** The handout with a text, as HTML. */
const html = async (text: string, more?: Files) => htmlOf(await tailored(text, more));
/** What is wrong with a text. */
const faults = async (text: string, more: Files = {}) =>
  (await loadCard({ ...card(text), ...more })).found.map((d) => `${d.rule} ${d.line}:${d.column}`);

describe('addresses that are kept', () => {
  test.each([
    ['https://example.org/a?b=c&d=e#f', 'https://example.org/a?b=c&#x26;d=e#f'],
    ['http://example.org', 'http://example.org'],
    ['mailto:jane@example.org', 'mailto:jane@example.org'],
    ['tel:+16175550100', 'tel:+16175550100'],
    ['https://example.org/:a', 'https://example.org/:a'],
  ])('%s', async (url, href) => {
    expect(await html(`Read [the whole plan](${url}).`)).toContain(`<a href="${href}">the whole plan</a>`);
    expect(await html(`Read [the whole plan][p].\n\n[p]: ${url}`)).toContain(`href="${href}"`);
    expect(await html(`Read <${url}>.`)).toContain(`<a href="${href}">`);
  });

  test('a link to a resource leads there, and to nothing else', async () => {
    const from = await tailorBase({}, card('See [the round](id:greeting-round).'));
    expect(renderPage(composePacket(from))).toContain('<a href="#greeting-round">the round</a>');
    expect(htmlOf(from)).toContain('<p>See the round.</p>');
    expect(await faults('See [the round](id:greeting-round).')).toEqual(['link-unknown 8:5']);
  });
});

describe('addresses that are faults and never come out', () => {
  const bad = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript&colon;alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    '&#1;javascript:alert(1)',
    'vbscript:alert(1)',
    'data:text/html;base64,YWxlcnQoMSk=',
    'file:///etc/passwd',
    'blob:https://example.org/alert',
    'ftp://example.org/alert',
    'view-source:alert',
    '//example.org/alert',
    '/alert',
    'alert.md',
    '../alert.md',
    '#alert',
    '?alert',
    'HTTPS://example.org/alert',
  ];
  const harmful = /href="[^"]*(?:alert|YWxl|passwd)/i;

  test.each(bad)('%s', async (url) => {
    const ways = { link: `Read [the plan](<${url}>).`, definition: `Read [the plan][p].\n\n[p]: <${url}>` };
    expect(await faults(ways.link)).toEqual(['link-unsafe 8:6']);
    expect(await faults(ways.definition)).toEqual(['link-unsafe 10:1']);
    for (const text of Object.values(ways)) {
      const { playbook } = await loadCard(card(text));
      expect(playbook.handouts).toEqual([]);
      expect(JSON.stringify(playbook)).not.toMatch(/"href":"[^"]*alert/i);
    }
  });

  test.each(['javascript:alert(1)', 'vbscript:alert(1)', 'data:text/html,alert'])('<%s>', async (url) => {
    expect(await faults(`Read <${url}>.`)).toEqual(['link-unsafe 8:6']);
  });

  test('a bare address is text, whatever its scheme', async () => {
    const page = await html('javascript:alert(1) https://example.org www.example.org jane@example.org');
    expect(page).not.toMatch(/<a /);
    expect(page).not.toMatch(harmful);
    expect(page).toContain('javascript:alert(1) https://example.org www.example.org jane@example.org');
  });

  test('also inside a footnote, a list, a table and a block', async () => {
    const link = '[the plan](javascript:alert(1))';
    expect(await faults(`Hi[^1].\n\n[^1]: ${link}`)).toEqual(['link-unsafe 10:7']);
    expect(await faults(`- a\n  - ${link}`)).toEqual(['link-unsafe 9:5']);
    expect(await faults(`| a |\n| --- |\n| ${link} |`)).toEqual(['link-unsafe 10:3']);
    expect(await faults(`:::tip\n${link}\n:::`)).toEqual(['link-unsafe 9:1']);
    expect(await faults(`## A section\n\n${link}`)).toEqual(['link-unsafe 10:1']);
  });
});

describe('raw HTML is a fault and never comes out', () => {
  test.each([
    ['<script>alert(1)</script>', 'html-raw 8:1'],
    ['Hello <b onclick="alert(1)">you</b>', 'html-raw 8:7'],
    ['<svg onload=alert(1)>', 'html-raw 8:1'],
    ['<style>@import "//example.org/alert"</style>', 'html-raw 8:1'],
    ['<a href="javascript:alert(1)">x</a>', 'html-raw 8:1'],
    ['</article><h1>Mine</h1>', 'html-raw 8:1'],
    ['<?php alert(1) ?>', 'html-raw 8:1'],
    ['<!DOCTYPE alert>', 'html-raw 8:1'],
    ['- <img src=x onerror=alert(1)>', 'html-raw 8:3'],
  ])('%s', async (text, found) => {
    expect(await faults(text)).toContain(found);
    expect(JSON.stringify((await loadCard(card(text))).playbook)).not.toContain('alert(1)');
  });

  test('a comment is for authors: no fault, and not printed', async () => {
    const page = await html('Before.\n\n<!-- a note to ourselves -->\n\nAfter.');
    expect(page).toContain('<p>Before.</p><p>After.</p>');
    expect(page).not.toContain('ourselves');
  });

  test('entities and escapes are text', async () => {
    expect(await html('&lt;script&gt; and \\<b> and `<i>` and <svg/onload=alert(1)>')).toContain(
      '<p>&#x3C;script> and &#x3C;b> and <code>&#x3C;i></code> and &#x3C;svg/onload=alert(1)></p>',
    );
  });

  test('code is text, also when it names its language', async () => {
    const page = await html('```"><script>alert(1)\n<script>alert(1)</script>\n```');
    expect(page).toContain('<pre><code>&#x3C;script>alert(1)&#x3C;/script>\n</code></pre>');
    expect(page).not.toContain('<script>');
  });
});

describe('images', () => {
  test.each([
    ['![A dot](https://example.org/dot.png)', 'image-source 8:1'],
    ['![A dot](data:image/png;base64,AAAA)', 'image-source 8:1'],
    ['![A dot](/dot.png)', 'image-source 8:1'],
    ['![A dot](../../../../dot.png)', 'image-source 8:1'],
    ['![A dot](dot.png)', 'image-source 8:1'],
    ['![A dot][d]\n\n[d]: https://example.org/dot.png', 'image-source 8:1'],
    ['![A dot][d]\n\n[d]: data:image/png;base64,AAAA', 'image-source 8:1'],
    ['![](dot.png)', 'image-alt 8:1'],
  ])('%s is a fault', async (text, found) => {
    // A file of that name at the root of the content is not what any of them names.
    expect(await faults(text, { 'dot.png': new Uint8Array([1, 2, 3]) })).toContain(found);
  });

  test('only a file of the content comes along, as data', async () => {
    const png = sizedPng(100);
    const image = { 'steps/first/handouts/a dot.png': new Uint8Array(png) };
    expect(await html('![A dot](<a dot.png> "Title")', image)).toContain(
      `<img src="data:image/png;base64,${png.toString('base64')}" alt="A dot" title="Title" />`,
    );
  });

  test('a badly encoded name beside a good one is a fault and nothing more', async () => {
    const image = { 'steps/first/handouts/dot.png': new Uint8Array(sizedPng(100)) };
    expect(await faults('![A dot](dot.png) ![Bad](%FF.png)', image)).toEqual(['image-source 8:19']);
  });
});

describe('colons in plain text stay text', () => {
  test.each([
    'Meet at 3:30pm.',
    '3:30pm is late.',
    'A ratio of 1:3, or 10:00 sharp.',
    '10:00',
    'Write a::b and std::vector.',
    'To do: call. Note:this',
    ':30 past',
  ])('%s', async (text) => {
    const from = await tailored(`${text}\n\n- ${text}\n\n| ${text} |\n| --- |\n| ${text} |`);
    expect(bodyWords(from)).toBe(Array(4).fill(text).join(' '));
    expect(htmlOf(from).split(text)).toHaveLength(5);
    expect(renderMarkdown(composePacket(from)).replaceAll('\\', '').split(text)).toHaveLength(5);
  });

  test('what looks like a mark of another program is told, and stays text', async () => {
    expect(await faults('One :tip[x] here, :smile: there.')).toEqual(['markup-left 8:5', 'markup-left 8:19']);
  });

  test('colons at the start of a line that look like a block are a fault, also after a hard line break', async () => {
    const secret = 'Hi.  \n::: facilitator\nA secret.';
    expect(await faults(secret)).toEqual(['block-syntax 9:1']);
    expect(await faults(secret.replace('  \n', '\\\n'))).toEqual(['block-syntax 9:1']);
    expect(await faults('> ::: facilitator\n> A secret.')).toEqual(['block-syntax 8:3']);
  });
});
