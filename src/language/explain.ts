import { kindInfo } from '../schema/kinds.js';
import type { NameOf } from './field-names.js';
import type { Known } from './known.js';

/** What is known of a name. */
export interface Explained {
  /** A few words to show beside it. */
  readonly detail?: string;
  /** All of it, as Markdown. */
  readonly about?: string;
}

/** Says of a name what it is a name of; nothing when it is unknown, or says all there is to say. */
export function explain(known: Known, type: NameOf, name: string): Explained {
  if (type === 'resource') return resource(known, name);
  if (type === 'reference') return reference(known, name);
  if (type === 'audience') return audience(known, name);
  return type === 'variable' ? variable(known, name) : {};
}

function resource({ resources }: Known, id: string): Explained {
  const found = resources.get(id);
  if (!found) return {};
  const kind = kindInfo(found.kind).name[0];
  const title = found.title === undefined ? `\`${id}\`` : `**${found.title}**`;
  const about = `${title} (${kind})\n\n${found.summary ?? 'It did not load: its file has an error.'}\n\n\`${found.file}\``;
  return { detail: found.title ?? kind, about };
}

function reference({ playbook }: Known, id: string): Explained {
  const found = playbook.references.find((r) => r.id === id);
  if (!found) return {};
  return { detail: found.label, about: `**${found.label}**\n\n${String(found.csl.title ?? '')}` };
}

function audience({ playbook }: Known, id: string): Explained {
  const found = playbook.audiences.find((a) => a.id === id);
  return found ? { detail: found.label, about: `**${found.label}**\n\n${found.summary}` } : {};
}

function variable({ playbook }: Known, name: string): Explained {
  const plain = name.charAt(0).toLowerCase() + name.slice(1);
  const term = playbook.terms.find((t) => t.one === plain || t.many === plain);
  if (!term) return {};
  const form = plain === term.one ? 0 : 1;
  const words = playbook.audiences.map((a) => `- ${a.label}: ${a.vocabulary[term.one]?.[form] ?? ''}`);
  return { detail: term.about, about: [`${term.about}.`, words.join('\n')].join('\n\n') };
}
