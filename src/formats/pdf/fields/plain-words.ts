/** The words of inlines, blocks or lists of them, without their form. */
export function plainWords(value: unknown): string {
  return gathered(value).replace(/\s+/g, ' ').trim();
}

function gathered(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(gathered).join('');
  if (value === null || typeof value !== 'object') return '';
  const { t, v, c } = value as Record<string, unknown>;
  if (t === 'text' || t === 'code') return String(v);
  if (t === 'br') return ' ';
  if (t === 'footnote') return '';
  return t === 'p' ? `${gathered(c)} ` : gathered(c ?? '');
}
