import type { Command } from './command.js';

/** A command before it is opened: what the list of commands says of it, and where it is. */
export interface CommandLine {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Loads it. No command pays for what the others need. */
  open(): Promise<Command>;
}

/** Every command. To add one: a file, an entry here. */
export const commands: readonly CommandLine[] = [
  {
    name: 'packet',
    summary: 'Make a printable packet.',
    open: async () => (await import('./packet/command.js')).packet,
  },
  {
    name: 'bundle',
    summary: 'Make all that a series of sessions needs, as one ZIP.',
    open: async () => (await import('./bundle.js')).bundleCommand,
  },
  {
    name: 'course',
    summary: 'Make a course for Canvas, Moodle and other learning platforms.',
    open: async () => (await import('./course/command.js')).course,
  },
  {
    name: 'studio',
    summary: 'Open the packet builder in a browser, or write it as a site.',
    open: async () => (await import('./studio/command.js')).studio,
  },
  {
    name: 'batch',
    summary: 'Make a packet for each row of a roster.',
    open: async () => (await import('./batch/command.js')).batch,
  },
  {
    name: 'plan-session',
    summary: 'Propose up to three sessions that fit your time, people and place.',
    open: async () => (await import('./plan-session.js')).planSessionCommand,
  },
  {
    name: 'list',
    summary: 'List steps, activities, handouts and all the rest.',
    open: async () => (await import('./list.js')).list,
  },
  {
    name: 'show',
    summary: 'Show one resource, tailored.',
    open: async () => (await import('./show.js')).show,
  },
  {
    name: 'check',
    summary: 'Check content, overlays or a course package, and name every mistake in its place.',
    open: async () => (await import('./check/command.js')).check,
  },
  {
    name: 'new',
    summary: 'Begin an activity, a handout or another resource, with prompts for what to write.',
    open: async () => (await import('./new.js')).newCommand,
  },
  {
    name: 'rename',
    summary: 'Give a resource another id, in every file that names it.',
    open: async () => (await import('./rename.js')).rename,
  },
  {
    name: 'stale',
    summary: 'List what nobody has reviewed for too long.',
    open: async () => (await import('./stale.js')).stale,
  },
  {
    name: 'cms',
    summary: 'Write forms for content: settings of Sveltia CMS, Decap CMS or Front Matter CMS.',
    open: async () => (await import('./cms.js')).cms,
  },
  {
    name: 'links',
    summary: 'Ask whether the addresses that content names are still there.',
    open: async () => (await import('./links.js')).links,
  },
  {
    name: 'preview',
    summary: 'Show a playbook as it prints, while you write it.',
    open: async () => (await import('./preview/command.js')).preview,
  },
  {
    name: 'lsp',
    summary: 'Help in an editor: faults while you write, completion, explanations (a language server).',
    open: async () => (await import('./lsp/command.js')).lsp,
  },
  {
    name: 'build',
    summary: 'Build content into modules that load at once, with types.',
    open: async () => (await import('./build/command.js')).build,
  },
  {
    name: 'pin',
    summary: 'Write into an overlay which texts it was written against, to be told when they change.',
    open: async () => (await import('./pin.js')).pin,
  },
  {
    name: 'coverage',
    summary: 'Count what each step holds for each audience, and name what is empty.',
    open: async () => (await import('./coverage.js')).coverageCommand,
  },
  {
    name: 'init',
    summary: 'Write a commented recipe to start from, or begin a playbook of your own.',
    open: async () => (await import('./init.js')).init,
  },
];
