import type { ElementContent } from 'hast';
import { tailorBody } from '../customize/tailor-body.js';
import { fillText, wordsFor } from '../customize/words.js';
import type { Handout } from '../schema/handout.js';
import { type Edition, editionOfSection, type Kind } from '../schema/kinds.js';
import type { Body, Playbook, Resource } from '../schema/playbook.js';

/** Whose text: what facilitators read, what learners and families are handed, or all of it. */
export type Readers = 'facilitator' | 'learner';

/** Reads texts as the general edition prints them: variables filled, with passages for all audiences. */
export interface TextReader {
  /** The text of a resource for some readers, or all of it, in the order of its file. */
  text(resource: Resource, readers: Readers | 'all'): ElementContent[];
  /** The text of the first page, or of another body that is not a resource's. */
  body(body: Body): ElementContent[];
  /** A string such as a title, with its variables filled. */
  line(text: string): string;
}

/** Makes a reader for a playbook. The bodies it is handed stay as they are. */
export function readerOf(playbook: Playbook): TextReader {
  const reach = playbook.audiences.map((a) => a.id);
  const words = wordsFor(playbook, {});
  const nothing = () => {};
  const options = { reach, words, kept: () => true, onLostLink: nothing, onDefault: nothing };
  const read = (body: Body, kind: Kind, edition: Edition) => {
    const { intro, sections } = tailorBody(body, (s) => editionOfSection(kind, s.id), {
      ...options,
      edition,
    });
    return [...intro, ...sections.flatMap((s) => s.children)];
  };
  return {
    text(resource, readers) {
      const { kind, body } = resource;
      const handed = kind === 'handout' && (resource as Handout).for !== 'facilitator';
      if (handed && readers === 'facilitator') return [];
      if (handed) return read(body, kind, readers === 'learner' ? 'participant' : 'facilitator');
      const parts = body.sections.flatMap((section) => {
        const edition = editionOfSection(kind, section.id) === 'participant' ? 'participant' : 'facilitator';
        const whose: Readers = edition === 'participant' ? 'learner' : 'facilitator';
        return readers === 'all' || readers === whose
          ? read({ intro: [], sections: [section] }, kind, edition)
          : [];
      });
      return readers === 'learner'
        ? parts
        : [...read({ ...body, sections: [] }, kind, 'facilitator'), ...parts];
    },
    body: (body) => read(body, 'handout', 'facilitator'),
    line: (text) => fillText(text, (name) => words.lookUp(name, reach).value, words.leadTo),
  };
}
