// The Custom Elements Manifest of ./elements, for editors and documentation tools. test/web/elements holds it against the classes.
import { writeFile } from 'node:fs/promises';

const { kinds } = await import(new URL('../dist/tables.js', import.meta.url));

const base = { name: 'PlaybookElement', module: 'dist/elements/index.js' };
const attributes = [
  ['src', 'string', '', 'The address of a packet as JSON, on the origin of the page.', 'src'],
  [
    'resource',
    'string',
    '',
    'Which resource of the packet, by id; not needed when the packet has only one. For the plan, which step.',
    'resource',
  ],
  ['heading-level', 'number', '2', 'Level of the first heading, 1 to 4.', 'headingLevel'],
  ['id-prefix', 'string', '', 'Stands before every id. Letters, digits, `-` and `_`.', 'idPrefix'],
  [
    'link-to',
    'string',
    '',
    'The address of other resources, with `{id}` for the id. Without it, links to them are plain text.',
    'linkTo',
  ],
  [
    'light',
    'boolean',
    'false',
    'Whether to draw into the page itself, for sites that want their own style sheet to apply.',
    'light',
  ],
  ['error-text', 'string', '', 'What readers see when nothing can be shown, in the place of our message.'],
].map(([name, type, initial, description, fieldName]) => ({
  name,
  type: { text: type },
  ...(initial !== '' && { default: initial }),
  description,
  ...(fieldName && { fieldName }),
}));
const members = [
  {
    kind: 'field',
    name: 'packet',
    type: { text: 'Packet | undefined' },
    description:
      'What to show, as `composePacket` and `composeResource` make it. Comes before `src` and JSON inside the element.',
  },
  ...attributes
    .filter((a) => a.fieldName)
    .map((a) => ({
      kind: 'field',
      name: a.fieldName,
      type: a.type,
      description: a.description,
      attribute: a.name,
      reflects: true,
    })),
];
const events = [
  {
    name: 'playbook-render',
    type: { text: 'CustomEvent<RenderDetail>' },
    description:
      'Something has been shown. `detail.packet` is the packet, cut down to it; absent when a server has drawn it. Bubbles.',
  },
  {
    name: 'playbook-error',
    type: { text: 'CustomEvent<ErrorDetail>' },
    description:
      'Nothing can be shown. `detail.message` says what is wrong, for whoever runs the site; `detail.error` is what was thrown. Bubbles.',
  },
];
const slots = [
  {
    name: '',
    description:
      'Shows until there is something to show, and again when something fails. A `<script type="application/json">` here holds a packet.',
  },
];
const cssProperties = [
  ['primary', 'Headings, links, the edge of boxes.', 'the brand of the packet'],
  ['accent', 'Labels, cautions.', 'the brand of the packet'],
  ['tint', 'Background of boxes and table heads.', 'the brand of the packet'],
  ['rule', 'Thin lines.', '#8a8f94'],
  ['text', 'Running text.', '#1b1f22'],
  ['background', 'Behind all of it.', '#fff'],
  ['font', 'Font family.', 'that of the page'],
  ['primary-dark', 'The same in the dark.', '40 % of `--playbook-primary` on white'],
  ['accent-dark', 'The same in the dark.', '40 % of `--playbook-accent` on white'],
  ['tint-dark', 'The same in the dark.', '#22292e'],
  ['rule-dark', 'The same in the dark.', '#7b858c'],
  ['text-dark', 'The same in the dark.', '#e6e9ec'],
  ['background-dark', 'The same in the dark.', '#15191c'],
].map(([n, description, initial]) => ({ name: `--playbook-${n}`, description, default: initial }));
/** What a part of a kind is, where its name does not say it. */
const aboutKind = {
  step: 'The page of a step.',
  question: 'A guiding question, by itself or in the plan.',
  handout: 'A handout or worksheet.',
};
const cssParts = [
  ['content', 'All that is shown.'],
  ['message', 'What stands where nothing can be shown.'],
  ['heading', 'Every heading.'],
  ['title', 'The heading of a resource.'],
  ['entry', 'A resource of any kind.'],
  ...kinds.map(({ kind, name: [one] }) => [
    kind,
    aboutKind[kind] ?? `${/^[aeiou]/.test(one) ? 'An' : 'A'} ${one}.`,
  ]),
  ['label', '“Activity 1.2”.'],
  ['summary', 'The summary of a resource.'],
  ['facts', 'Time, group size, materials and the like.'],
  ['remark', 'A note, tip, caution, words to say, or a passage for some audiences.'],
  ['table', 'A table.'],
  ['link', 'A link.'],
  ['plan', 'The plan.'],
  ['sources', 'The sources.'],
].map(([name, description]) => ({ name, description }));
const from = (list) => list.map((x) => ({ ...x, inheritedFrom: base }));
const elements = [
  [
    'PlaybookStepElement',
    'networks-playbook-step',
    'A step, with everything that belongs to it when the packet has that.',
  ],
  [
    'PlaybookActivityElement',
    'networks-playbook-activity',
    'An activity, with its handouts when it was composed by itself.',
  ],
  [
    'PlaybookPlanElement',
    'networks-playbook-plan',
    'The guiding questions with room to write, and the next steps.',
  ],
  [
    'PlaybookResourceElement',
    'networks-playbook-resource',
    'A resource of any kind, such as a guiding question or a handout.',
  ],
];
const declarations = [
  {
    kind: 'class',
    name: 'PlaybookElement',
    customElement: true,
    description: 'What the elements have in common: they show a part of a packet.',
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes,
    members,
    events,
    slots,
    cssProperties,
    cssParts,
  },
  ...elements.map(([name, tagName, description]) => ({
    kind: 'class',
    name,
    tagName,
    customElement: true,
    description,
    superclass: base,
    attributes: from(attributes),
    members: from(members),
    events: from(events),
    slots,
    cssProperties,
    cssParts,
  })),
];
const manifest = {
  schemaVersion: '2.1.0',
  readme: 'docs/elements.md',
  modules: [
    {
      kind: 'javascript-module',
      path: 'dist/elements/index.js',
      declarations,
      exports: declarations.map(({ name }) => ({
        kind: 'js',
        name,
        declaration: { name, module: 'dist/elements/index.js' },
      })),
    },
    {
      kind: 'javascript-module',
      path: 'dist/elements/define.js',
      exports: elements.map(([name, tag]) => ({
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name, module: 'dist/elements/index.js' },
      })),
    },
  ],
};
await writeFile(
  new URL('../dist/custom-elements.json', import.meta.url),
  `${JSON.stringify(manifest, null, 2)}\n`,
);
