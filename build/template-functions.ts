import { createRequire } from 'node:module';

type Handlebars = typeof import('handlebars');
const { parse } = createRequire(import.meta.url)('handlebars') as Handlebars;
type Program = ReturnType<Handlebars['parse']>;
type Path = hbs.AST.PathExpression;

/**
 * A template as the JavaScript of one function, so that filling it needs no library at run time: what ours use of Handlebars is
 * values, `if`, `unless`, `each`, `h` and `t`, and anything else is refused here. `src/formats/html/filling.ts` has what they call.
 * As with `strict`, a name that the data lack throws.
 */
export function templateFunction(source: string, file: string): string {
  return `(c0, f) => ${program(parse(source), 0)}`;

  /**
   * `depth` counts the loops around; inside a loop `c1` is the entry and `i1` its place. A line on which nothing stands but what
   * is filled in is left out when that is empty. So no empty line is left behind, and those of a text stay as they are.
   */
  function program({ body }: Program, depth: number): string {
    const out: string[] = [];
    let line: string[] = [];
    let filledIn = true;
    const endLine = () => {
      if (!filledIn) line.push(JSON.stringify('\n'));
      out.push(...(filledIn && line.length > 0 ? [`f.line(${line.join(' + ')})`] : line));
      line = [];
      filledIn = true;
    };
    for (const statement of body) {
      if (statement.type !== 'ContentStatement') {
        line.push(part(statement, depth));
        continue;
      }
      const pieces = (statement as hbs.AST.ContentStatement).value.split('\n');
      for (const [i, piece] of pieces.entries()) {
        if (i > 0) endLine();
        if (piece === '') continue;
        line.push(JSON.stringify(piece));
        filledIn = false;
      }
    }
    return [...out, ...line].join(' + ').replaceAll('" + "', '') || "''";
  }

  function part(statement: hbs.AST.Statement, depth: number): string {
    if (statement.type === 'MustacheStatement') return value(statement as hbs.AST.MustacheStatement, depth);
    if (statement.type === 'BlockStatement') return block(statement as hbs.AST.BlockStatement, depth);
    return refuse(statement.type);
  }

  function value({ path, params, escaped }: hbs.AST.MustacheStatement, depth: number): string {
    const [param] = params;
    const name = (path as Path).original;
    if (param) {
      if (params.length > 1 || (name !== 'h' && name !== 't')) refuse(`\`${name}\``);
      return `f.${name === 'h' ? 'heading' : 'word'}(${JSON.stringify((param as hbs.AST.StringLiteral).original)})`;
    }
    return `f.${escaped ? 'text' : 'html'}(${lookUp(path as Path, depth)})`;
  }

  function block({ path, params, program: inside, inverse }: hbs.AST.BlockStatement, depth: number): string {
    const name = (path as Path).original;
    const subject = lookUp(params[0] as Path, depth);
    if (name === 'each' && !inverse) {
      const inner = depth + 1;
      return `f.each(${subject}, (c${inner}, i${inner}) => ${program(inside, inner)})`;
    }
    if (name !== 'if' && name !== 'unless') refuse(`\`#${name}\``);
    const [yes, no] = [program(inside, depth), inverse ? program(inverse, depth) : "''"];
    return `(f.has(${subject}) ? ${name === 'if' ? yes : no} : ${name === 'if' ? no : yes})`;
  }

  function lookUp({ data, depth: up, parts, original }: Path, depth: number): string {
    if (data) return original === '@first' && depth > 0 ? `i${depth} === 0` : refuse(`\`${original}\``);
    if (up > depth) refuse(`\`${original}\``);
    return parts.reduce<string>(
      (from, name) => `f.get(${from}, ${JSON.stringify(String(name))})`,
      `c${depth - up}`,
    );
  }

  function refuse(what: string): never {
    throw new Error(
      `Found ${what} in the template ${file}, expected values, \`if\`, \`unless\`, \`each\`, \`h\`, \`t\` and \`@first\`.`,
    );
  }
}
