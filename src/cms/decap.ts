import { stringify } from 'yaml';
import { type CmsInput, type Collection, collectionsOf } from './collections.js';
import type { FormField } from './form-fields.js';
import { sectionsTemplate } from './sections-template.js';

/** `config.yml` for Decap CMS and Sveltia CMS, which read the same. Who hosts the repository is to be filled in. */
export function decapConfig(input: CmsInput): string {
  // The steps have the same forms: each is written once, and named where it is used again.
  const forms = new Map<readonly FormField[], object[]>();
  const formOf = ({ fields, kind }: Collection) => {
    const form = forms.get(fields) ?? [
      ...fields.map(widget),
      body(sectionsTemplate(kind, input.playbook.strings)),
    ];
    forms.set(fields, form);
    return form;
  };
  const config = {
    backend: { name: 'github', repo: 'OWNER/REPOSITORY', branch: 'main' },
    local_backend: true,
    media_folder: input.folder === '.' ? 'images' : `${input.folder}/images`,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: collectionsOf(input).map((c) => collection(c, formOf(c))),
  };
  const head = [
    '# For Decap CMS and Sveltia CMS, made by `networks-playbook cms`. Make it anew when resources have come or gone: forms offer those that were there.',
    '# Fill in `backend`. See docs/editors.md of networks-playbook.',
  ];
  return `${head.join('\n')}\n${stringify(config, { lineWidth: 0 })}`;
}

function collection({ name, label, one, folder, files }: Collection, form: readonly object[]) {
  if (files) return { name, label, files: files.map((file) => ({ ...file, fields: form })) };
  return {
    name,
    label,
    label_singular: one,
    folder,
    create: true,
    slug: '{{slug}}',
    extension: 'md',
    format: 'frontmatter',
    // Pictures stand in a folder beside the texts that show them.
    media_folder: 'images',
    public_folder: 'images',
    fields: form,
  };
}

/** The text is edited as it is: editors of rich text do not know its blocks. */
const body = (template: string) => ({
  name: 'body',
  label: 'Text',
  widget: 'markdown',
  modes: ['raw'],
  required: false,
  ...(template !== '' && { default: template }),
});

function widget(field: FormField): Record<string, unknown> {
  const { name, label, about, required } = field;
  const head = { name, label, ...(about !== '' && { hint: about }), required };
  const start = field.default === undefined ? {} : { default: field.default };
  switch (field.type) {
    case 'line':
    case 'text':
      return {
        ...head,
        widget: field.type === 'line' ? 'string' : 'text',
        ...start,
        ...(field.pattern && { pattern: [field.pattern, `in the form that the hint says`] }),
      };
    case 'words':
      return { ...head, widget: 'list', ...start };
    case 'day':
      // Without an empty default a new file would say that it was checked today.
      return {
        ...head,
        widget: 'datetime',
        format: 'YYYY-MM-DD',
        date_format: 'YYYY-MM-DD',
        time_format: false,
        default: '',
      };
    case 'switch':
      return { ...head, widget: 'boolean', ...start };
    case 'number':
      return { ...head, widget: 'number', ...numbers(field), ...start };
    case 'pair':
      return {
        ...head,
        widget: 'list',
        min: 2,
        max: 2,
        field: { name: 'number', label: 'Number', widget: 'number', ...numbers(field) },
      };
    case 'choice':
      return {
        ...head,
        widget: 'select',
        multiple: field.several,
        options: field.choices,
        ...start,
      };
    case 'group':
    case 'groups':
      return {
        ...head,
        widget: field.type === 'group' ? 'object' : 'list',
        collapsed: true,
        fields: field.fields.map(widget),
      };
  }
}

const numbers = ({ least, most, whole }: { least?: number; most?: number; whole: boolean }) => ({
  value_type: whole ? 'int' : 'float',
  ...(least !== undefined && { min: least }),
  ...(most !== undefined && { max: most }),
});

/** The page that opens the one or the other CMS beside its `config.yml`. */
export function cmsPage(cms: 'decap' | 'sveltia', title: string): string {
  const script =
    cms === 'decap'
      ? 'https://unpkg.com/decap-cms@^3.0.0/dist/decap-cms.js'
      : 'https://unpkg.com/@sveltia/cms/dist/sveltia-cms.js';
  const safe = title.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${safe}</title>
  </head>
  <body>
    <script src="${script}"></script>
  </body>
</html>
`;
}
