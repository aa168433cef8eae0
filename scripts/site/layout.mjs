// What stands around the text of each page: the way to the search, the list of pages, and what is on this page.
import { posix } from 'node:path';

const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** A whole page. `address` is where it lies; all links are relative, so the site works below any path and from a disk. */
export function layout({ address, title, html, headings = [], scripts = [] }, list) {
  const to = (target) => posix.relative(posix.dirname(address), target) || posix.basename(target);
  const name = address === 'index.html' ? title : `${title} · networks-playbook`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)}</title>
<link rel="stylesheet" href="${to('site.css')}">
<link rel="icon" href="${to('favicon.svg')}">
${scripts.map((script) => `<script defer src="${to(script)}"></script>\n`).join('')}</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<a class="home" href="${to('index.html')}">networks-playbook</a>
<form role="search" action="${to('search.html')}">
<label for="q">Search</label>
<input id="q" name="q" type="search" autocomplete="off">
<button>Search</button>
</form>
<a class="to-pages" href="#pages">All pages</a>
</header>
<main id="main" tabindex="-1">
${html}
</main>
${onThisPage(headings)}<nav id="pages" aria-label="Pages">
${list.map(({ group, pages }) => groupOf(group, pages, address, to)).join('\n')}
</nav>
<footer>
<p>Code: <a href="${to('LICENSE.txt')}">MIT</a>. Words: <a href="${to('LICENSE-CONTENT.txt')}">CC BY 4.0</a>.</p>
</footer>
</body>
</html>
`;
}

function groupOf(group, pages, address, to) {
  const lines = pages.map(
    (page) =>
      `<li><a href="${to(page.address)}"${page.address === address ? ' aria-current="page"' : ''}>${escaped(page.title)}</a></li>`,
  );
  return `<h2>${group}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

function onThisPage(headings) {
  const shown = headings.filter(({ level }) => level === 2 || level === 3);
  if (shown.length < 3) return '';
  const lines = shown.map(
    ({ level, title, anchor }) =>
      `<li class="level-${level}"><a href="#${anchor}">${escaped(title)}</a></li>`,
  );
  return `<nav class="on-page" aria-label="On this page">\n<h2>On this page</h2>\n<ul>\n${lines.join('\n')}\n</ul>\n</nav>\n`;
}
