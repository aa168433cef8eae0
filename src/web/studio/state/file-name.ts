import { type Packet, safeFileName } from '../../../index.js';

/** A name for a file of a packet, of letters, digits and hyphens: `lincoln-high-who-they-know-participant.pdf`. */
export function fileName({ title, cover, parts, edition }: Packet, ending: string): string {
  const [first] = parts;
  const front = cover ?? (first?.type === 'session' ? first.front : undefined);
  const words = [front?.organization ?? '', title, edition === 'participant' ? edition : ''].join(' ');
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${safeFileName(plain || 'playbook')}.${ending}`;
}
