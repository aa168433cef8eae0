// The interface of one entry without a word about it: a change of it is a change of this text, and is seen in review.
import { signatureOf } from './declarations.mjs';

export function reportOf(page) {
  const own = page.own.map((one) => signatureOf(one.symbol, { comments: false }));
  const again = page.again.map(({ name, of }) => `${name} = ${of.page.imported}`);
  const inner = page.inner.map((one) => signatureOf(one.symbol, { comments: false }));
  return `${[
    `# ${page.entry}\n# Made by scripts/docs.mjs from the types in dist/. A change here is a change of the interface.`,
    ...own,
    again.join('\n'),
    inner.length > 0 ? '# Named above, and not exported' : '',
    ...inner,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
