/**
 * The one policy that may turn text into HTML, or into the address of a script. The HTML it gets is made by our own writers
 * from sanitized trees; the addresses are those of the studio's own files.
 */
const policy = globalThis.trustedTypes?.createPolicy('networks-playbook', {
  createHTML: (html) => html,
  createScriptURL: (url) => {
    const { origin, href } = new URL(url, document.baseURI);
    if (origin !== location.origin) throw new TypeError(`${url} is no file of this studio.`);
    return href;
  },
});

/** HTML of ours as nodes. */
export function parseHtml(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = (policy?.createHTML(html) ?? html) as string;
  return template.content;
}

/** The address of one of our scripts, for a worker or a service worker. */
export const scriptAddress = (path: string) => (policy?.createScriptURL(path) ?? path) as string;
