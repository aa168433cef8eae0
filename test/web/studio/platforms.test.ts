import { expect, test } from 'vitest';
import { platforms } from '../../../src/lms.js';
import { platformChoices } from '../../../src/web/studio/make/formats.js';

test('the page offers every platform that courses are written for, and says of each whether it hides guides', () => {
  const ours = platformChoices.map(({ name, hides }) => ({ name, hides }));
  expect(ours).toEqual(platforms.map(({ name, hides }) => ({ name, hides })));
});
