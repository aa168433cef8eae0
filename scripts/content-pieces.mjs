// A module for each resource of the prebuilt playbook: the playbook of that one, over what they all share.
import { parsed, typeName } from './content-literal.mjs';

/** Every module by its path below dist/: what all share, and one of each resource with its types. */
export function contentPieces(playbook, kinds, { playbookOf, customize, composeResource, allResources }) {
  const strings = wordsOfResources(playbook, { customize, composeResource, allResources });
  const files = { 'content-shared.js': sharedModule(playbook, kinds, strings) };
  for (const { kind, plural } of kinds)
    for (const { id } of playbook[plural]) {
      const path = `content/${plural}/${id}`;
      files[`${path}.js`] = pieceModule(playbookOf(playbook, id), kinds);
      files[`${path}.d.ts`] = pieceTypes(id, kind, plural);
    }
  return files;
}

/** Values of fields that an overlay may set although no resource has them yet. */
const valueWords = /^(?:devices|effort|strength|cost)|^section-/;

/** The strings that a resource by itself can print, for any audience, in any edition. */
function wordsOfResources(playbook, { customize, composeResource, allResources }) {
  const asked = new Set(['own-note', 'own-note-from']);
  const watched = new Proxy(playbook.strings, {
    get: (strings, key) => {
      asked.add(key);
      return strings[key];
    },
    getOwnPropertyDescriptor: (strings, key) => Reflect.getOwnPropertyDescriptor(strings, key),
    // Nobody goes through all of them: that would not say which are printed.
    ownKeys: () => [],
  });
  for (const edition of ['facilitator', 'participant'])
    for (const audience of [[], ...playbook.audiences.map((a) => a.id)]) {
      const { value: tailored } = customize({ ...playbook, strings: watched }, { audience, edition });
      for (const { id } of allResources(tailored.playbook)) composeResource(tailored, id);
    }
  const { value: general } = customize(playbook, {});
  for (const { id } of allResources(general.playbook))
    for (const key of Object.keys(composeResource(general, id).strings)) asked.add(key);
  return Object.fromEntries(
    Object.entries(playbook.strings).filter(([key]) => asked.has(key) || valueWords.test(key)),
  );
}

/** What a resource has when the file of a module does not say otherwise. */
const usual = {
  summary: '',
  audiences: [],
  tags: [],
  references: [],
  related: { 'pairs-with': [], 'prepares-for': [], 'alternative-to': [] },
  status: 'ready',
  reviewed: '',
  file: '',
  body: { intro: [], sections: [] },
};

function sharedModule(playbook, kinds, strings) {
  const { info, audiences, vocabulary } = playbook;
  // What terms stand for is for authors.
  const terms = playbook.terms.map((t) => ({ ...t, about: '' }));
  const lists = Object.fromEntries(kinds.map((k) => [k.plural, k.kind]));
  return `// Made by scripts/prebuild.mjs from content/. Words: CC BY 4.0.
const shared = ${parsed({ info, body: usual.body, terms, vocabulary, audiences, references: [], glossary: [], strings, recipes: [] })};
const kinds = ${parsed(lists)};
const usual = ${parsed(usual)};
/** A playbook of one resource. What is around its own stands there without a text; of its own, only the id. */
export function piece({ own, around, references }) {
  const playbook = { ...shared, references, around: {} };
  for (const plural in kinds) {
    const whole = (fields) => ({ ...usual, kind: kinds[plural], ...fields });
    const held = (playbook[plural] = (own[plural] ?? []).map(whole));
    playbook.around[plural] = (around[plural] ?? []).map((fields) =>
      typeof fields === 'string' ? held.find((r) => r.id === fields) : whole(fields),
    );
  }
  return playbook;
}
`;
}

function pieceModule(piece, kinds) {
  const own = {};
  const around = {};
  for (const { plural } of kinds) {
    const ids = new Set(piece[plural].map((r) => r.id));
    if (ids.size > 0) own[plural] = piece[plural].map(unusual);
    const near = piece.around[plural];
    if (near.length > 0) around[plural] = near.map((r) => (ids.has(r.id) ? r.id : unusual(r)));
  }
  const { references } = piece;
  return `// Made by scripts/prebuild.mjs from content/. Words: CC BY 4.0.
import { piece } from '../../content-shared.js';
export const playbook = /* @__PURE__ */ piece(${parsed({ own, around, references })});
`;
}

const unusual = (fields) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => name !== 'kind' && JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  );

const pieceTypes = (id, kind, plural) => `// Made by scripts/prebuild.mjs from content/.
import type { PlaybookOf, Shipped${typeName(kind)} } from '../../content.js';

/** The playbook of \`${id}\`: tailor and render it as you would the whole. */
export declare const playbook: PlaybookOf<'${plural}', Shipped${typeName(kind)} & { id: '${id}' }>;
`;
