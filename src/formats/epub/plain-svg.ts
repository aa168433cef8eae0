/**
 * Whether bytes are an SVG that may be a file of a book as it is: well-formed, without scripts, movement, foreign content and
 * anything from elsewhere. It refuses some that would do, and lets none through that would not.
 */
export function isPlainSvg(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  if (text === undefined || suspect.test(text)) return false;
  const body = text.replace(/^\ufeff/, '').replace(/^<\?xml[^?]*\?>|<!--(?:(?!--).)*-->/gs, '');
  return isWellFormed(body.trim());
}

/** Bytes as text; undefined when they are not UTF-8, or hold what XML forbids. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids.
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const suspect =
  /<!(?!--)|<\?(?!xml\s)|encoding=["'](?!utf-8)|<(?:\w+:)?(?:script|foreignObject|animate\w*|set|iframe|a)\b|\son\w+\s*=|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|gif|webp)\b)|url\(\s*["']?(?!["']?#)|@import|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

const tag =
  /<(\/?)([a-z_][\w.-]*(?::[a-z_][\w.-]*)?)((?:\s+[a-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gi;

/** One `svg` element in which every tag is closed in its turn, no attribute stands twice, and every prefix is declared. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  const ids = new Set<string>();
  for (const { index, 1: end, 2: name, 3: attributes = '', 4: empty } of text.matchAll(tag)) {
    if (end) {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0 && index > 0) return false;
    if (!hasSoundAttributes(attributes, ids, text)) return false;
    if (name!.includes(':') && !text.includes(`xmlns:${name!.split(':')[0]}=`)) return false;
    if (!empty) open.push(name!);
  }
  const isRooted = /^<svg\s[^>]*\bxmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(text);
  return (
    isRooted && open.length === 0 && /(?:<\/svg\s*|\/)>$/.test(text) && !text.replace(tag, '').includes('<')
  );
}

function hasSoundAttributes(attributes: string, ids: Set<string>, text: string): boolean {
  const names = new Set<string>();
  for (const [, name, value] of attributes.matchAll(/\s([a-z_][\w:.-]*)\s*=\s*["']([^"']*)/gi)) {
    const prefix = /^(?!xmlns:|xml:)(.*):/.exec(name!)?.[1];
    if (names.has(name!) || (prefix && !text.includes(`xmlns:${prefix}=`))) return false;
    if (name === 'id' && (ids.has(value!) || !/^[a-z_][\w.-]*$/i.test(value!))) return false;
    if (name === 'id') ids.add(value!);
    names.add(name!);
  }
  return true;
}
