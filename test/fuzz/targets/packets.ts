import type { Element, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { fragmentTree } from '../../../src/tree.js';
import { chooseParts } from '../../../src/web/elements/choose-parts.js';
import { keepSafe } from '../../../src/web/elements/keep-safe.js';
import { PlaybookFault, parseJson, readPacket } from '../../../src/web/elements/read-packet.js';
import type { Subject } from '../../../src/web/elements/subjects.js';
import { names } from '../hostile.js';
import { textOf } from '../input.js';
import { mutateData } from '../mutate-data.js';
import { mutateText } from '../mutate-text.js';
import { Broken } from '../sound.js';
import type { Target } from '../target.js';

const file = 'packet.json';
const writer = unified().use(rehypeStringify).freeze();
const subjects: readonly Subject[] = ['resource', 'step', 'activity', 'plan', 'handout', 'question'];

/** Packets that come to the elements from outside. An element tells of a fault by throwing inside; what it draws is safe. */
export const packets: Target = {
  name: 'packets',
  weight: 5,
  make(random, base, longest) {
    const packet = random.pick(base.packets);
    const text = random.chance(0.85)
      ? JSON.stringify(mutateData(packet, random, longest))
      : mutateText(JSON.stringify(packet), random, { others: ['{"parts":[]}', '[]'], longest });
    const asked = random.chance(0.3) ? random.pick([...names, 'greeting-round']) : '';
    return { [file]: text, subject: random.pick(subjects), resource: asked };
  },
  async run(input) {
    let tree: Element;
    try {
      const packet = readPacket(parseJson(textOf(input[file]!), 'The script'));
      const parts = chooseParts(packet, input.subject as Subject, textOf(input.resource ?? '') || undefined);
      tree = keepSafe(fragmentTree(parts, { linkTo: (id) => `/pieces/${encodeURIComponent(id)}` }));
    } catch (error) {
      if (error instanceof PlaybookFault) return error.message;
      // Elements print the sentence of a RangeError, which must be one of ours; anything else is “damaged”.
      if (error instanceof RangeError && !error.message.startsWith('`'))
        throw new Broken('element says a sentence of ours', error.message);
      return String(error);
    }
    proveTree(tree);
    return writer.stringify({ type: 'root', children: [tree] });
  },
};

/** The tree as the page will hold it. Names are those of properties and of attributes. */
function proveTree(node: RootContent): void {
  if (node.type === 'text') {
    if (typeof node.value !== 'string') throw new Broken('texts are texts', JSON.stringify(node.value));
    return;
  }
  if (node.type !== 'element') throw new Broken('elements and texts only', node.type);
  if (
    /^(?:script|style|iframe|object|embed|form|input|button|use|foreignobject|animate)$/i.test(node.tagName)
  )
    throw new Broken('drawn without elements that run or load', node.tagName);
  for (const [name, value] of Object.entries(node.properties ?? {})) {
    if (/^(?:on|style$|srcdoc$|srcset$|xlink|action$|formaction$)/i.test(name))
      throw new Broken('drawn without attributes that run or load', name);
    if (/^(?:href|src)$/i.test(name) && !leadsSomewhereSafe(name, String(value)))
      throw new Broken('drawn without addresses that run', String(value));
    if (/url\s*\(/i.test(String(value)) && /^(?:fill|stroke|filter|mask|clipPath)/i.test(name))
      throw new Broken('drawn without addresses in colors', String(value));
  }
  node.children.forEach(proveTree);
}

function leadsSomewhereSafe(name: string, address: string): boolean {
  if (!URL.canParse(address, 'https://site.example/')) return true;
  const { protocol } = new URL(address, 'https://site.example/');
  return name === 'src' ? protocol === 'data:' : ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol);
}
