/**
 * What a page may hold on a learning platform: names that both Canvas and Moodle keep, and no others. Canvas: the lists of
 * `gems/canvas_sanitize` in Instructure's canvas-lms, read 2026-11-29. Moodle: what `PARAM_CLEANHTML` left over in Moodle 4.5.6.
 * Other platforms keep at least as much. The two lists as a whole stand in `test/formats/lms/`, where all we write is held to them.
 */
export const allowedAttributes = {
  a: ['href'],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  del: [],
  div: [],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['src', 'alt', 'width', 'height'],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  th: ['scope', 'colspan', 'rowspan'],
  thead: [],
  tr: [],
  ul: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** An element that both keep. */
export type SafeTag = keyof typeof allowedAttributes;

/** Classes that mean something on one platform and do no harm on the others: Moodle's h2 is as large as its title. */
export type SafeClass = 'h4' | 'h5' | 'img-fluid';

/** Properties in `style` that both keep. Not among them: weights, sizes, flex, and a `max-width` of pictures. */
export type SafeStyle =
  | 'border'
  | 'border-left'
  | 'border-collapse'
  | 'margin'
  | 'padding'
  | 'text-align'
  | 'width';

/** What an element of that name may carry. */
export type SafeAttributes<T extends SafeTag> = {
  readonly [name in (typeof allowedAttributes)[T][number]]?: string | undefined;
} & {
  readonly class?: SafeClass | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'rtl' | 'ltr' | undefined;
  readonly style?: { readonly [property in SafeStyle]?: string | undefined } | undefined;
};
