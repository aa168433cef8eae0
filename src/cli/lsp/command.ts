import type { Command } from '../command.js';

/** `lsp`: a language server over standard input and output. Editors start it; see docs/editors.md. */
export const lsp: Command = {
  usage: 'networks-playbook lsp [--stdio]',
  example: 'networks-playbook lsp --stdio',
  flags: {
    stdio: { about: 'Speak over standard input and output. Editors pass it; it is what happens anyway.' },
  },
  operands: 0,
  async run() {
    const { serve } = await import('./server.js');
    await serve(process.stdin, process.stdout);
  },
};
