import type { Report } from './report.js';

/** Collects what tailoring notices, each thing once. */
export class Notes {
  private readonly lost = new Map<string, { from: string; to: string }>();
  private readonly unset = new Map<string, string>();

  link(from: string, to: string): void {
    this.lost.set(`${from} ${to}`, { from, to });
  }

  default(name: string, value: string): void {
    const plain = name.charAt(0).toLowerCase() + name.slice(1);
    if (!this.unset.has(plain)) this.unset.set(plain, value.charAt(0).toLowerCase() + value.slice(1));
  }

  links(): Report['links'] {
    return [...this.lost.values()];
  }

  defaults(): Report['defaults'] {
    return [...this.unset]
      .map(([name, value]) => ({ name, value }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
