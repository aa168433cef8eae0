/** The anchors of a page of Markdown, as GitHub makes them: a title that comes again gets a number. */
export function anchorMaker() {
  const taken = new Map();
  return (title) => {
    const anchor = anchorOf(title);
    const times = taken.get(anchor) ?? 0;
    taken.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  };
}

const anchorOf = (title) =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');

/** The anchors of all headings of a page, in their order. Headings of code blocks are none. */
export function anchorsIn(page) {
  const anchor = anchorMaker();
  return [...page.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1 *$/gm, '').matchAll(/^(#{1,6}) (.+)$/gm)].map(
    ([, marks, title]) => ({ level: marks.length, title, anchor: anchor(title) }),
  );
}
