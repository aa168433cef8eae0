type Method = (...given: unknown[]) => unknown;

/** A text that counts how many of its letters are looked at, so that a test can compare work instead of time. */
export function countedText(value: string): { text: string; work: () => number } {
  let work = 0;
  const text = new Proxy(Object(value) as object, {
    get(_, key) {
      if (key === 'length') return value.length;
      if (typeof key === 'string' && /^\d+$/.test(key)) {
        work += 1;
        return value[Number(key)];
      }
      const method = Reflect.get(Object(value), key) as unknown;
      const isMethod = (of: unknown): of is Method => typeof of === 'function';
      return isMethod(method) ? (...given: unknown[]) => call(String(key), method, given) : method;
    },
  });
  const call = (name: string, method: Method, given: unknown[]): unknown => {
    const result = method.apply(value, given);
    const from = Number(given[1] ?? 0);
    if (name === 'charCodeAt' || name === 'at') work += 1;
    else if (name === 'startsWith') work += String(given[0]).length;
    else if (name === 'slice') work += (result as string).length;
    else if (name === 'indexOf')
      work += ((result as number) < 0 ? value.length : (result as number) + 1) - from;
    else work += value.length;
    return result;
  };
  return { text: text as unknown as string, work: () => work };
}
