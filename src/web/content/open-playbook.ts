import { type Body, kinds, type Playbook, type Resource } from '../../index.js';
import { outlineFile, stepFile } from './split-playbook.js';

/** Reads one of the files of `splitPlaybook`, parsed. */
export type ReadPiece = (file: string) => Promise<unknown>;

/** A playbook whose bodies arrive step by step. */
export interface OpenPlaybook {
  /** The whole playbook. The `body` of a resource throws until its step is there. */
  readonly playbook: Playbook;
  /** The same without any text, there at once: enough to list, filter, search and plan. */
  readonly outline: Playbook;
  /** Whether the bodies of these steps are there. */
  has(steps: readonly string[]): boolean;
  /** Fetches the bodies of steps that are not there yet. Rejects when one cannot be read; asking again tries again. */
  need(steps: readonly string[]): Promise<void>;
}

/** Opens a playbook that `splitPlaybook` made into files. */
export async function openPlaybook(read: ReadPiece): Promise<OpenPlaybook> {
  const playbook = (await read(outlineFile)) as Playbook;
  const outline = withoutBodies(playbook);
  const bodies = new Map<string, Body>();
  const here = new Set<string>();
  const coming = new Map<string, Promise<void>>();
  for (const { plural } of kinds)
    for (const resource of playbook[plural] as Resource[])
      Object.defineProperty(resource, 'body', {
        enumerable: true,
        configurable: true,
        get() {
          const body = bodies.get(resource.id);
          if (!body) throw new Error(`The text of step ${resource.step} is not here yet.`);
          return body;
        },
      });
  const fetchStep = async (step: string) => {
    const held = (await read(stepFile(step))) as Record<string, Body>;
    for (const [id, body] of Object.entries(held)) bodies.set(id, body);
    here.add(step);
  };
  const fetchOnce = (step: string) => {
    if (here.has(step)) return Promise.resolve();
    const asked = coming.get(step) ?? fetchStep(step).finally(() => coming.delete(step));
    coming.set(step, asked);
    return asked;
  };
  return {
    playbook,
    outline,
    has: (steps) => steps.every((s) => here.has(s)),
    need: async (steps) => {
      await Promise.all(steps.map(fetchOnce));
    },
  };
}

function withoutBodies(playbook: Playbook): Playbook {
  const body: Body = { intro: [], sections: [] };
  const lists = kinds.map(({ plural }) => [
    plural,
    (playbook[plural] as Resource[]).map((resource) => ({ ...resource, body })),
  ]);
  return { ...playbook, body, ...Object.fromEntries(lists) };
}
