import { type CmsInput, collectionsOf } from './collections.js';
import type { FormField } from './form-fields.js';

/** `frontmatter.json` for Front Matter CMS, an extension of VS Code. */
export function frontMatterConfig(input: CmsInput): string {
  const collections = collectionsOf(input);
  const kinds = new Map(collections.flatMap((c) => (c.kind ? [[c.kind as string, c] as const] : [])));
  const [first, steps] = [
    collections.find((c) => c.name === 'playbook')!,
    collections.find((c) => c.name === 'steps')!,
  ];
  const root = input.folder === '.' ? '[[workspace]]' : `[[workspace]]/${input.folder}`;
  const config = {
    $schema: 'https://frontmatter.codes/frontmatter.schema.json',
    'frontMatter.framework.id': 'other',
    'frontMatter.content.defaultFileType': 'md',
    'frontMatter.content.autoUpdateDate': false,
    // New files are named by their title alone: the name is the id.
    'frontMatter.templates.prefix': '',
    'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd',
    'frontMatter.taxonomy.seoTitleLength': -1,
    'frontMatter.taxonomy.seoDescriptionLength': -1,
    'frontMatter.content.pageFolders': [
      { title: first.label, path: root, excludeSubdir: true, contentTypes: ['playbook'] },
      ...steps.files!.map(({ label, name }) => ({
        title: label,
        path: `${root}/steps/${name}`,
        excludeSubdir: true,
        contentTypes: ['step'],
      })),
      ...collections.flatMap(({ label, folder, kind }) =>
        folder ? [{ title: label, path: `[[workspace]]/${folder}`, contentTypes: [kind] }] : [],
      ),
    ],
    'frontMatter.taxonomy.contentTypes': [
      { name: 'playbook', pageBundle: false, fields: first.fields.map(frontMatterField) },
      { name: 'step', pageBundle: false, fields: steps.fields.map(frontMatterField) },
      ...[...kinds].map(([name, { fields }]) => ({
        name,
        pageBundle: false,
        fields: fields.map(frontMatterField),
      })),
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** The most that a form offers to choose from. */
const longest = 80;

function frontMatterField(field: FormField): Record<string, unknown> {
  const { name, label, about, required } = field;
  const head = { title: label, name, ...(about !== '' && { description: about }), required };
  const start = field.default === undefined ? {} : { default: field.default };
  switch (field.type) {
    case 'line':
      return { ...head, type: 'string', single: true, ...start };
    case 'text':
      return { ...head, type: 'string', ...start };
    case 'words':
    case 'pair':
      return { ...head, type: 'list' };
    case 'day':
      return { ...head, type: 'datetime', dateFormat: 'yyyy-MM-dd' };
    case 'switch':
      return { ...head, type: 'boolean', ...start };
    case 'number':
      return {
        ...head,
        type: 'number',
        numberOptions: { isDecimal: !field.whole, min: field.least, max: field.most },
        ...start,
      };
    case 'choice':
      // There is no way to write choices once for all forms, so long lists are typed.
      if (field.choices.length > longest) return { ...head, type: 'list' };
      return {
        ...head,
        type: 'choice',
        multiple: field.several,
        choices: field.choices.map(({ label, value }) => ({ id: value, title: label })),
        ...start,
      };
    case 'group':
      return { ...head, type: 'fields', fields: field.fields.map(frontMatterField) };
    case 'groups':
      // What it holds is a list of fields, which this program edits only by blocks with a type field that content may not have.
      return { ...head, type: 'json', editable: false };
  }
}
