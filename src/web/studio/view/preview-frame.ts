import { type Packet, type PagePart, pageLook, pageParts } from '../../../index.js';
import { parseHtml } from '../trusted-html.js';

/** A packet shown in a document of its own, kept up to date part by part. */
export interface PreviewFrame {
  /** Shows a packet. What is in view is there when this returns; the rest follows when the browser has nothing else to do. */
  show(packet: Packet): void;
  /** Brings a resource into view. */
  scrollTo(id: string): void;
  /** Makes every part now. */
  fillAll(): void;
  /** Stops what is still to follow. */
  close(): void;
}

interface Shown {
  id: string;
  html: string;
  elements: Element[];
}

/** Room for a part whose HTML is still to come. */
const roomFor = (document: Document) => {
  const room = document.createElement('div');
  room.className = 'studio-room';
  return room;
};

/** Fills a document that has the style sheets of `preview.html`: a frame that has loaded it, or another one at `main`. */
export function openPreview(
  document: Document,
  main: Element = document.querySelector('main')!,
): PreviewFrame {
  const window = document.defaultView!;
  const sheet = new window.CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  let shown: Shown[] = [];
  let waiting = new Map<string, PagePart>();
  let timer = 0;

  const fill = (part: PagePart) => {
    waiting.delete(part.id);
    const place = shown.find((s) => s.id === part.id)!;
    const html = part.html();
    if (html === place.html) return;
    const elements = [...document.importNode(parseHtml(html), true).children];
    place.elements[0]!.replaceWith(...elements);
    for (const old of place.elements.slice(1)) old.remove();
    Object.assign(place, { html, elements });
  };
  const inView = ({ elements }: Shown) => {
    const top = elements[0]!.getBoundingClientRect().top;
    const bottom = elements.at(-1)!.getBoundingClientRect().bottom;
    return bottom > 0 && top < window.innerHeight;
  };
  const fillNext = () => {
    const [next] = waiting.values();
    if (!next) return;
    fill(next);
    timer = window.setTimeout(fillNext);
  };
  const arrange = (parts: readonly PagePart[]) => {
    const known = new Map(shown.map((s) => [s.id, s]));
    const wanted = new Set(parts.map((p) => p.id));
    for (const { id, elements } of shown) if (!wanted.has(id)) for (const e of elements) e.remove();
    shown = parts.map(({ id }) => known.get(id) ?? { id, html: '', elements: [roomFor(document)] });
    let before: Element | null = null;
    for (const { elements } of shown)
      for (const element of elements) {
        const next: Element | null = before ? before.nextElementSibling : main.firstElementChild;
        if (next !== element) main.insertBefore(element, next);
        before = element;
      }
  };

  return {
    show(packet) {
      window.clearTimeout(timer);
      const { classes, variables, pageRule } = pageLook(packet);
      document.documentElement.lang = packet.language;
      document.title = packet.title;
      document.body.className = classes.join(' ');
      document.body.dataset.paper = packet.paper;
      for (const [name, value] of Object.entries(variables))
        document.documentElement.style.setProperty(name, value);
      sheet.replaceSync(pageRule);
      const parts = pageParts(packet);
      arrange(parts);
      waiting = new Map(parts.map((p) => [p.id, p]));
      for (const place of shown.filter(inView)) {
        const part = waiting.get(place.id);
        if (part) fill(part);
      }
      timer = window.setTimeout(fillNext, 30);
    },
    scrollTo(id) {
      const holder = [...waiting.values()];
      for (const part of holder) if (!document.getElementById(id)) fill(part);
      document.getElementById(id)?.scrollIntoView({ block: 'start' });
    },
    fillAll() {
      for (const part of [...waiting.values()]) fill(part);
    },
    close() {
      window.clearTimeout(timer);
    },
  };
}
