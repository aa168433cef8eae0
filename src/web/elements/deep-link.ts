/** Changes of the address that some element has followed: two of a page may hold the same id. */
const followed = new WeakSet<Event>();

/** The element inside some content that the address of the page points at, when no element of the page itself has that id. */
function targetIn(content: Element): HTMLElement | undefined {
  const id = decoded(location.hash.slice(1));
  if (id === '' || isOfPage(document.getElementById(id), content)) return undefined;
  return [...content.querySelectorAll<HTMLElement>('[id]')].find((e) => e.id === id);
}

/** Whether an element stands elsewhere in the page. What waits inside the tag, while content is shown in its place, does not. */
function isOfPage(element: Element | null, content: Element): boolean {
  const root = content.getRootNode();
  const own = root instanceof ShadowRoot ? root.host : content;
  return element !== null && !own.contains(element);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Goes to what the address of the page points at, if it is in this content: a browser does not look into shadow roots. Moves the
 * keyboard along, as a browser does.
 */
export function followAddress(content: Element, event?: Event): void {
  if (event && followed.has(event)) return;
  const target = targetIn(content);
  if (!target) return;
  if (event) followed.add(event);
  target.scrollIntoView();
  if (target.tabIndex < 0) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

/** Follows a click on a link to a place inside the content, whatever the `<base>` of the page. */
export function followClick(content: Element, event: MouseEvent): void {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const address = link?.getAttribute('href');
  if (!address?.startsWith('#')) return;
  event.preventDefault();
  // A new address is followed when the page hears of it; the same one is not news.
  if (location.hash === address) followAddress(content);
  else location.hash = address;
}
