import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.js';

/** One flag: whether it takes a value, may be repeated, and what it does. */
export interface Flag {
  /** What stands for the value in the help; absent for a switch. */
  value?: string;
  /** The value of a flag that stands without one. */
  alone?: string;
  /** Takes several values: repeated, or separated by commas. */
  list?: boolean;
  about: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What was given, by flag name. Lists are arrays, switches `true`. */
export type Given = Record<string, string | string[] | boolean | undefined>;

/** Lists whose values may hold commas. */
const whole = new Set(['set', 'overlay', 'font']);

/** Reads arguments against a table of flags. @throws UsageError for an unknown flag, a missing value or too many operands. */
export function readFlags(
  args: readonly string[],
  flags: Flags,
  most: number,
): { given: Given; operands: string[] } {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, f]) => [
      name,
      { type: f.value ? ('string' as const) : ('boolean' as const), multiple: f.list === true },
    ]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: withValues(args, flags),
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(withExample(plain((error as Error).message), flags));
  }
  const given: Given = {};
  for (const [name, value] of Object.entries(parsed.values)) {
    given[name] =
      Array.isArray(value) && !whole.has(name)
        ? value
            .flatMap((v) => String(v).split(','))
            .map((v) => v.trim())
            .filter(Boolean)
        : (value as Given[string]);
  }
  if (parsed.positionals.length > most) throw new UsageError(`Unexpected \`${parsed.positionals[most]}\`.`);
  return { given, operands: parsed.positionals };
}

/** Arguments in which each flag that may stand alone has its value. */
const withValues = (args: readonly string[], flags: Flags): string[] =>
  args.map((arg, i) => {
    const alone = arg.startsWith('--') ? flags[arg.slice(2)]?.alone : undefined;
    const next = args[i + 1];
    return alone === undefined || (next !== undefined && !next.startsWith('-')) ? arg : `${arg}=${alone}`;
  });

const plain = (message: string) =>
  `${message.split('. To specify')[0]!.replace(/'/g, '`').replace(/\.$/, '')}.`;

/** A flag that stands without its value gets to hear what stands for the value in the help. */
function withExample(message: string, flags: Flags): string {
  const name = /^Option `(?:-\w, )?--([\w-]+) <value>` argument/.exec(message)?.[1];
  const value = name && flags[name]?.value;
  return value ? `\`--${name}\` needs a value: \`--${name} ${value}\`.` : message;
}

/** The flags as aligned lines for a help text. */
export function describeFlags(flags: Flags): string {
  const left = Object.entries(flags).map(([name, f]) => `--${name}${f.value ? ` ${f.value}` : ''}`);
  const width = Math.max(...left.map((l) => l.length)) + 2;
  return Object.values(flags)
    .map((f, i) => `  ${left[i]!.padEnd(width)}${f.about}`)
    .join('\n');
}

/** The flag of a field: `largePrint` is `large-print`. */
export const flagName = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A flag's value as a whole number. @throws UsageError when it is none. */
export function numberFlag(given: Given, name: string): number | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(String(value)))
    throw new UsageError(`\`--${name}\` is \`${String(value)}\`, expected a whole number.`);
  return Number(value);
}

/** A flag's value, one of a closed list. @throws UsageError when it is another. */
export function choiceFlag<T extends string>(
  given: Given,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = given[name] ?? fallback;
  if (!choices.includes(value as T))
    throw new UsageError(
      `\`--${name}\` is \`${String(value)}\`, expected ${choices.map((c) => `\`${c}\``).join(', ')}.`,
    );
  return value as T;
}
