import { describe, expect, test } from 'vitest';
import { type DocumentToImport, importDocument } from '../../src/authoring.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles } from '../support/base.js';

const base = baseFiles() as Record<string, string>;

const imported = (name: string, content: string | Uint8Array, more: Partial<DocumentToImport> = {}) =>
  importDocument(memorySource(base), {
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    year: '2026',
    ...more,
  });

test('x', async () => {
  const made = await imported(
    'a.html',
    `<html><head><title>T</title><style>p{}</style></head><body><h1>The <b>second</b> walk</h1><p>Intro <b>bold </b>text<sup>2</sup> {{x}} and [@y] <a href="https://example.org">here</a> **raw**</p>
  <h2>1. PURPOSE:</h2><p>Say it<a href="#n1">1</a> <img src="x.png"></p><h2>Other</h2><ul><li>a<ul><li>b</ul><li><input type=checkbox> tick</ul><h4>Deep</h4><p>• one</p><p>• two</p>
  <table><caption>Cap</caption><tr><td colspan=2>A<p>b</p></td><td>c|d</td></tr><tr><td>1<td>2<td>3</table><script>alert(1)</script><iframe src="https://x.org"></iframe><dl><dt>Term<dd>Def</dl>
  <ol><li id=n1>A note <a href="#r">↩</a></ol>`,
    { kind: 'activity' },
  );
  console.log(
    made.files[made.file],
    made.diagnostics.map((d) => `${d.line} ${d.rule} ${d.message}`),
  );
});
