import { test } from 'vitest';
import { composePacket, customize } from '../../../src/index.js';
import { playbook } from '../../../dist/content/playbook.js';
import { measuredPages } from '../../support/measured-pages.js';
test('calib', async () => {
  const t = customize(playbook as never, { audience: 'k12', paper: process.env.PAPER ?? 'letter' } as never).value!;
  const rows = await measuredPages(composePacket(t));
  const r = (x: number, y: number) => (y ? Math.round((1000 * x) / y) / 1000 : 0);
  const ls = rows.filter((x) => x.left > 0).map((x) => r(x.thought.left, x.left)).sort((a, b) => a - b);
  const rs = rows.filter((x) => x.right > 0).map((x) => r(x.thought.right, x.right)).sort((a, b) => a - b);
  const q = (l: number[]) => [0, 0.1, 0.5, 0.9, 1].map((t) => l[Math.min(l.length - 1, Math.floor(t * l.length))]);
  console.log('left', q(ls), 'right', q(rs), 'pages', rows.length, 'activities', new Set(rows.map((x) => x.id)).size);
  for (const row of rows.filter((x) => x.page === 0).slice(0, 8)) { const [k, a, b] = row.each.find(([k]) => k.startsWith('R lede'))!; console.log('LEDE', a, b, JSON.stringify(row.of.right[0]), row.of.scale); }
  const by = new Map<string, number[][]>();
  for (const row of rows) for (const [k, a, b] of row.each) by.set(k, [...(by.get(k) ?? []), [a, b]]);
  for (const [k, v] of by) console.log(k.padEnd(20), v.length, 'ratio', (v.reduce((s, [a]) => s + a!, 0) / v.reduce((s, [, b]) => s + b!, 0)).toFixed(3), 'mean diff', (v.reduce((s, [a, b]) => s + a! - b!, 0) / v.length).toFixed(2), 'real', (v.reduce((s, [, b]) => s + b!, 0) / v.length).toFixed(1), 'worst', Math.min(...v.map(([a, b]) => a! - b!)).toFixed(1), Math.max(...v.map(([a, b]) => a! - b!)).toFixed(1));
  const bad = rows.flatMap((row) => row.each.map(([k, a, b], i) => ({ id: row.id, k, d: a - b, p: [...row.of.left, ...row.of.right][i] }))).sort((x, y) => x.d - y.d);
  for (const b of [...bad.slice(0, 6), ...bad.slice(-3)]) console.log('BAD', b.id, b.k, b.d.toFixed(1), JSON.stringify(b.p).slice(0, 900));
  console.log(rows.slice(0, 6).map((x) => `${x.id} ${x.page} L ${Math.round(x.thought.left)}/${Math.round(x.left)} R ${Math.round(x.thought.right)}/${Math.round(x.right)} crown ${Math.round(x.crown)}`).join('\n'));
});
