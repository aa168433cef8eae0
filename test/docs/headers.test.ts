import { expect, test } from 'vitest';
import { studioHeaders } from '../../src/studio.js';
import { blocksOf } from './blocks.js';

const policy = (path: string) => studioHeaders(path)['content-security-policy']!;

test.each(blocksOf('docs/studio.md').filter((b) => b.words.includes('headers')))(
  'docs/studio.md, line $line: sets the policies that the studio is served with',
  ({ text }) => {
    expect(text).toContain(policy('index.html'));
    expect(text).toContain(policy('assets/worker-ABC.js'));
  },
);
