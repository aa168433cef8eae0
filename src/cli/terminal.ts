/** Says on stderr what is being done, when it takes longer than a second. */
export async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => process.stderr.write(`${what} …\n`), 1000);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Writes all of a text to stdout, however slowly it is read. */
export function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error ? fail(error) : done()));
  });
}

/** A remark on stderr, beside the work. */
export function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
