/** Sections that tell of research and of programs: all of their figures are facts. */
const tells = {
  insights: ['What we know', 'Caveat'],
  examples: ['What they do', 'What happened'],
};

/** What a file of content tells that must be in the facts, with its line: whole sections, and elsewhere each sentence that cites. */
export function toldIn(path, text) {
  const [, kind] = /\/(\w+)\/[\w-]+\.md$/.exec(path) ?? [];
  const lines = text.split('\n');
  const bodyAt = lines.indexOf('---', 1) + 1;
  const told = [];
  let section = '';
  for (const [i, line] of lines.entries()) {
    if (i < bodyAt) {
      if (tells[kind] && /^(?:title|summary):/.test(line)) told.push({ line: i + 1, text: line });
      continue;
    }
    if (line.startsWith('## ')) section = line.slice(3);
    else if (tells[kind]?.includes(section)) told.push({ line: i + 1, text: line });
    else
      for (const sentence of line.split(/(?<=[.!?]["”)]?) (?=[\p{Lu}{"“(*[])/u))
        if (sentence.includes('[@')) told.push({ line: i + 1, text: sentence });
  }
  return told;
}

/** What the frontmatter of a file says of a field: a list of ids, or a text. */
export const listIn = (text, field) =>
  (new RegExp(`^${field}: \\[(.*)\\]$`, 'm').exec(text)?.[1] ?? '').split(/,\s*/).filter(Boolean);
export const fieldIn = (text, field) => new RegExp(`^${field}: ["']?(.*?)["']?$`, 'm').exec(text)?.[1] ?? '';
