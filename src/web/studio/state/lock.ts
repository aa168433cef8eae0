/**
 * A lock that one window of the browser holds at a time, with what gives it back. Undefined when another window holds it. Where
 * browsers have no locks, everybody gets one.
 */
export function holdLock(name: string): Promise<(() => void) | undefined> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((got) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return got(undefined);
        return new Promise<void>((giveBack) => got(giveBack));
      })
      .catch(() => got(() => undefined));
  });
}
