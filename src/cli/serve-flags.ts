import { type Given, numberFlag } from './flags.js';
import { UsageError } from './usage-error.js';

/** The flags of a command that serves on this machine. */
export const serveFlags = {
  port: { value: 'N', about: 'Port on this machine. Without it, a free one.' },
  'no-open': { about: 'Only print the address.' },
} as const;

/** The port that is asked for; 0 takes a free one. @throws UsageError for what is no port. */
export function portFlag(given: Given): number {
  const port = numberFlag(given, 'port') ?? 0;
  if (port > 65_535) throw new UsageError(`\`--port\` is \`${port}\`, expected a number up to 65535.`);
  return port;
}
