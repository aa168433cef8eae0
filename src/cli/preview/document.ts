import { treeToHtml } from '../../tree.js';
import { type Child, el } from './element.js';

/** A whole page of the preview itself. The script loads it again after a change, and puts in what is new. */
export function wholeDocument(title: string, version: string, header: Child, main: Child): string {
  const page = el(
    'html',
    { lang: 'en', 'data-version': version },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, title),
      el('link', { rel: ['stylesheet'], href: '/preview.css' }),
      // Browsers ask for one otherwise.
      el('link', { rel: ['icon'], href: 'data:,' }),
      el('script', { src: '/preview.js', defer: true }),
    ),
    el(
      'body',
      {},
      el('a', { className: ['skip'], href: '#main' }, 'Skip to the content'),
      el('header', {}, header),
      el('p', { className: ['told'], role: 'status' }),
      el('main', { id: 'main', tabindex: '-1' }, main),
    ),
  );
  return `<!doctype html>\n${treeToHtml([page])}\n`;
}

/** A copy as a page for a frame. `html` comes from our writers. */
export function copyDocument(copy: {
  title: string;
  language: string;
  paper: string;
  look: string;
  classes: readonly string[];
  html: string;
}): string {
  const { title, language, paper, look, classes, html } = copy;
  const link = (href: string) => el('link', { rel: ['stylesheet'], href });
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('title', {}, title),
    link('/copy.css'),
    link(look),
  );
  const around = treeToHtml([
    el(
      'html',
      { lang: language },
      head,
      el('body', { className: [...classes], 'data-paper': paper }, el('main', {})),
    ),
  ]);
  return `<!doctype html>\n${around.replace('<main></main>', () => `<main>\n${html}\n</main>`)}\n`;
}
