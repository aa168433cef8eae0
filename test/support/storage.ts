/** The storage of an origin, as its windows share it, with room for so many letters. */
export function memoryStorage(room = 5_000_000) {
  const held = new Map<string, string>();
  const size = () => [...held].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    get length() {
      return held.size;
    },
    key: (at: number) => [...held.keys()][at] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    removeItem: (key: string) => void held.delete(key),
    setItem: (key: string, text: string) => {
      if (size() - (held.get(key)?.length ?? -key.length) + text.length > room)
        throw new DOMException('full', 'QuotaExceededError');
      held.set(key, text);
    },
  };
}
