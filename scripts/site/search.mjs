// The search: its page, and its index as a script.

export const searchPage = {
  address: 'search.html',
  title: 'Search',
  html: `<h1>Search</h1>
<p id="status" role="status"></p>
<noscript><p>The search needs JavaScript. <a href="#pages">All pages</a> lists what there is.</p></noscript>
<ol id="results"></ol>`,
  scripts: ['search-index.js', 'search.js'],
};

/** The most of a section that is searched. What comes later seldom names what a section is about. */
const most = 700;

/** Every section of every page. A section says its words once: what is searched is whether they are there. */
export function searchIndex(pages) {
  const sections = pages.flatMap(({ address, sections }) =>
    sections.map(({ page, title, anchor, text }) => ({
      at: `${address}#${anchor}`,
      title,
      page,
      text: text.slice(0, most),
    })),
  );
  return `globalThis.siteSections=${JSON.stringify(sections)};\n`;
}
