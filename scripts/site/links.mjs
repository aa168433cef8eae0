// Every link of the site leads to a file of it, and to a place that is there.
import { posix } from 'node:path';

/** What is wrong with the links of some pages, one line each. `files` are all pages and files by address; a text is looked into for anchors. */
export function brokenLinks(files) {
  const ids = new Map();
  const idsOf = (address) => {
    if (!ids.has(address))
      ids.set(address, new Set([...String(files[address]).matchAll(/ id="([^"]+)"/g)].map((m) => m[1])));
    return ids.get(address);
  };
  return Object.entries(files)
    .filter(([address]) => address.endsWith('.html') && !address.startsWith('builder/'))
    .flatMap(([address, html]) =>
      [...new Set([...withoutCode(html).matchAll(/ (?:href|src|action)="([^"]*)"/g)].map((m) => m[1]))]
        .filter((href) => !/^(?:https?|mailto|data):/.test(href))
        .filter((href) => {
          const [path, anchor] = href.replace(/&#x26;|&amp;/g, '&').split('#');
          const target = path === '' ? address : posix.join(posix.dirname(address), decodeURI(path));
          if (!(target in files)) return true;
          return anchor !== undefined && !idsOf(target).has(decodeURIComponent(anchor));
        })
        .map((href) => `${address}: ${href}`),
    );
}

/** Links in programs lead nowhere here. */
const withoutCode = (html) => html.replace(/<code[^>]*>[\s\S]*?<\/code>/g, '');
