/** CSS in which what takes the hue of a step has a rule for each step, since a variable that is written out has one value. */
export function writeOutHues(css: string): string {
  const hues = [...css.matchAll(/\.pb \.pb-hue-(\d) \{([^{}]*)\}/g)].map(([, number = '', body = '']) => ({
    number,
    values: new Map(declarationsOf(body)),
  }));
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, list: string, body: string) => {
    const taking = declarationsOf(body).filter(
      ([name, value]) => value.includes('var(--_hue') && !name.startsWith('--'),
    );
    const selectors = list.split(',').map((selector) => selector.trim());
    // Lists inside of selectors are written out later.
    const inside = list.includes(':is(') ? [list.trim()] : selectors;
    const ours = inside.filter((selector) => selector.startsWith('.pb '));
    if (taking.length === 0 || ours.length === 0) return rule;
    const ruleOf = ({ number, values }: (typeof hues)[number]) => {
      const narrowed = ours.map((selector) => selector.replace('.pb ', `.pb .pb-hue-${number} `));
      const written = taking.map(
        ([name, value]) =>
          `  ${name}: ${value.replace(/var\((--_hue[\w-]*)\)/g, (use, hue: string) => values.get(hue) ?? use)};\n`,
      );
      return `${narrowed.join(',\n')} {\n${written.join('')}}`;
    };
    return [rule, ...hues.map(ruleOf)].join('\n');
  });
}

const declarationsOf = (body: string): [string, string][] =>
  body
    .split(';')
    .map((declaration) => declaration.split(/:(.*)/s))
    .filter(([name = '', value]) => name.trim() !== '' && value !== undefined)
    .map(([name = '', value = '']) => [name.trim(), value.trim().replace(/\s+/g, ' ')]);
