const written = /\((?:(\d+)\s*[×x]\s*)?(\d+)(?:\s*[–-]\s*(\d+))?\s*min(?:utes|s|\.)?\)/;

/** The least and the most minutes written in a text such as “(5–8 min)” or “(10 × 2 min)”. */
export function readMinutes(text: string): [number, number] | undefined {
  const match = written.exec(text);
  if (!match) return undefined;
  const times = Number(match[1] ?? 1);
  return [times * Number(match[2]), times * Number(match[3] ?? match[2])];
}
