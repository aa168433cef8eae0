import { labelStrings } from '../compose/labels.js';
import { kinds } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { frozenFunction, literal, parsed, typeName, union } from './literal.js';
import { moduleHead } from './module-head.js';

/** What only the page of a resource shows, and stands in the module of that one. */
const left =
  'body file references status reviewed attribution objectives materials goal url location asOf instrument nameLine collect lineage'.split(
    ' ',
  );

/** What lists, filters and searches a playbook, kind by kind, so that a bundler takes only the kinds that a page names. */
export function indexModule(playbook: Playbook): string {
  const lists = kinds.map(
    ({ kind, plural }) =>
      `export const ${plural} = /* @__PURE__ */ rows('${kind}', ${literal(JSON.stringify(columns(playbook[plural])))});`,
  );
  const named = kinds.map(({ kind, plural }) => [
    kind,
    ...(['id', 'step', 'title'] as const).map((field) => playbook[plural].map((r) => r[field])),
  ]);
  const openers = kinds.map(({ kind, plural }) => {
    const modules = playbook[plural].map(({ id }) => `  '${id}': () => import('./${plural}/${id}.js'),`);
    return `export const get${typeName(kind)} = (id) => open('${kind}', id, {\n${modules.join('\n')}\n});`;
  });
  // What terms stand for is for authors.
  const terms = playbook.terms.map((t) => ({ ...t, about: '' }));
  const { vocabulary } = playbook;
  return `${moduleHead(playbook)}${frozenFunction}/** Fields column by column, as they compress best, and back into resources. */
const rows = (kind, json) => {
  const columns = JSON.parse(json);
  return frozen(columns.id.map((_, i) => {
    const row = { kind };
    for (const name in columns) if (columns[name][i] !== null) row[name] = columns[name][i];
    return row;
  }));
};
const open = async (kind, id, modules) => {
  if (!Object.hasOwn(modules, id)) throw new RangeError(\`The playbook has no \${kind} \\\`\${id}\\\`.\`);
  return (await modules[id]()).playbook;
};
export const info = /* @__PURE__ */ frozen(${parsed(playbook.info)});
export const audiences = /* @__PURE__ */ frozen(${parsed(playbook.audiences)});
export const words = /* @__PURE__ */ ((more) => frozen({ info, audiences, ...more }))(${parsed({ terms, vocabulary })});
export const strings = /* @__PURE__ */ frozen(${parsed(labelStrings(playbook.strings))});
export const titles = /* @__PURE__ */ ((lists) =>
  frozen(
    lists.flatMap(([kind, ids, steps, titles]) => ids.map((id, i) => ({ kind, id, step: steps[i], title: titles[i] }))),
  ))(${parsed(named)});
${lists.join('\n')}
${openers.join('\n')}
`;
}

function columns(resources: readonly Resource[]) {
  const names = [...new Set(resources.flatMap((r) => Object.keys(r)))];
  const kept = names.filter((name) => name !== 'kind' && !left.includes(name));
  return Object.fromEntries([
    ['id', []],
    ...kept.map((name) => [name, resources.map((r) => r[name as keyof Resource] ?? null)]),
  ]);
}

/** Its types. */
export function indexTypes(playbook: Playbook, library: string): string {
  const names = kinds.map((k) => typeName(k.kind));
  const lines = kinds.map(({ kind, plural }) => {
    const name = typeName(kind);
    return `/** What lists, filters and searches ${plural}: no texts, and not what only their own pages show. */
export type ${name}Outline = Omit<Shipped${name}, ${union(left)}>;
/** All ${plural} in the order of the playbook, without their texts. */
export declare const ${plural}: readonly ${name}Outline[];
/** The playbook of one ${kind}, fetched when asked. Rejects with a RangeError for an id that is none. */
export declare function get${name}<Id extends string>(
  id: Known<Id, ${name}Id>,
): Promise<PlaybookOf<'${plural}', Shipped${name} & { id: Id }>>;`;
  });
  return `${moduleHead(playbook)}import type {
  PlaybookOf,
  ResourceId,
  ShippedPlaybook,
${names.flatMap((n) => [`  ${n}Id,`, `  Shipped${n},`]).join('\n')}
} from './playbook.js';
import type { Kind, Known, PlaybookInfo } from ${literal(library)};

/** What the playbook says of itself: title, version, licence. */
export declare const info: PlaybookInfo;
/** The audiences it can be tailored for, and what each calls things. */
export declare const audiences: ShippedPlaybook['audiences'];
/** What things are called, for \`fillWords\`. */
export declare const words: Pick<ShippedPlaybook, 'info' | 'audiences' | 'terms' | 'vocabulary'>;
/** The words that labels and durations are made of. */
export declare const strings: Readonly<Record<string, string>>;
/** Every resource by its title, for a list of all. */
export declare const titles: readonly {
  readonly kind: Kind;
  readonly id: ResourceId;
  readonly step: StepId;
  readonly title: string;
}[];
${lines.join('\n')}
`;
}
