import { playbookOf } from '../customize/playbook-of.js';
import { type Kind, kinds, type Plural } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { listsAround } from '../schema/relations.js';
import { frozenFunction, parsed, typeName } from './literal.js';
import { moduleHead } from './module-head.js';
import { printedStrings } from './printed-strings.js';

/** A module for each resource, the playbook of that one, with its types; and the module of what they all share. By path. */
export function pieces(playbook: Playbook): Record<string, string> {
  const head = moduleHead(playbook);
  const files: Record<string, string> = { 'shared.js': head + sharedModule(playbook) };
  for (const { kind, plural } of kinds)
    for (const { id } of playbook[plural]) {
      files[`${plural}/${id}.js`] = head + pieceModule(playbookOf(playbook, id));
      files[`${plural}/${id}.d.ts`] = head + pieceTypes(id, kind, plural);
    }
  return files;
}

/** What a resource has when the file of a module does not say otherwise. */
const usual: Readonly<Record<string, unknown>> = {
  title: '',
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

function sharedModule(playbook: Playbook): string {
  const { info, vocabulary, values } = playbook;
  // What terms stand for is for authors, and who an audience is for those who choose one.
  const terms = playbook.terms.map((t) => ({ ...t, about: '' }));
  const audiences = playbook.audiences.map((a) => ({ ...a, summary: '' }));
  const strings = printedStrings(playbook);
  const lists = Object.fromEntries(kinds.map((k) => [k.plural, k.kind]));
  return `${frozenFunction}const shared = frozen(${parsed({ info, body: usual.body, terms, vocabulary, audiences, references: [], glossary: [], strings, recipes: [], values })});
const kinds = ${parsed(lists)};
const usual = frozen(${parsed(usual)});
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
  return frozen(playbook);
}
`;
}

function pieceModule(piece: Playbook): string {
  const own: Record<string, unknown> = {};
  const around: Record<string, unknown> = {};
  const lists = listsAround(piece);
  for (const { plural } of kinds) {
    const ids = new Set(piece[plural].map((r) => r.id));
    if (ids.size > 0) own[plural] = (piece[plural] as Resource[]).map(unusual);
    const near = lists[plural] as Resource[];
    if (near.length > 0) around[plural] = near.map((r) => (ids.has(r.id) ? r.id : unusual(r)));
  }
  const { references } = piece;
  return `import { piece } from '../shared.js';
export const playbook = /* @__PURE__ */ piece(${parsed({ own, around, references })});
`;
}

const unusual = (fields: Resource) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => name !== 'kind' && JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  );

const pieceTypes = (
  id: string,
  kind: Kind,
  plural: Plural,
) => `import type { PlaybookOf, Shipped${typeName(kind)} } from '../playbook.js';

/** The playbook of \`${id}\`: tailor and render it as you would the whole. */
export declare const playbook: PlaybookOf<'${plural}', Shipped${typeName(kind)} & { id: '${id}' }>;
`;
