/** The one policy that may turn text into HTML. What it gets is made by our own writers from sanitized trees. */
const policy = globalThis.trustedTypes?.createPolicy('networks-playbook', { createHTML: (html) => html });

/** HTML of ours as nodes. */
export function parseHtml(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = (policy?.createHTML(html) ?? html) as string;
  return template.content;
}
