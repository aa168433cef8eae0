import type { Packet } from '../../tree.js';
import { dress } from './sheets.js';

/** Where an element draws: into its shadow root, or with `light` among its own children. What the page put inside it waits meanwhile. */
export class Stage {
  readonly #host: HTMLElement & { light: boolean };
  /** What the page put inside, while something of ours stands in its place. */
  #fallback: ChildNode[] = [];
  /** What of ours stands among the children of the element. */
  #placed: HTMLElement[] = [];
  /** What a server has drawn into the shadow root. It stands there whenever there is nothing else to show. */
  #served: ChildNode[] = [];
  /** What is shown; nothing while the fallback is. */
  content: HTMLElement | undefined;

  constructor(host: HTMLElement & { light: boolean }) {
    this.#host = host;
  }

  /** Takes over what a server has drawn, as it stands there. Returns it, or nothing when there is none. */
  takeServed(onClick: (event: MouseEvent) => void): HTMLElement | undefined {
    const root = this.#host.light || this.content ? null : this.#host.shadowRoot;
    const content = fragmentIn(root?.childNodes ?? []);
    if (!root || !content) return undefined;
    this.#served = [...root.childNodes];
    this.content = content;
    content.addEventListener('click', onClick);
    return content;
  }

  /** Shows some content in the place of what stands there. */
  show(content: HTMLElement, brand: Packet['brand'], onClick: (event: MouseEvent) => void): void {
    this.#takeBack();
    this.content = content;
    if (this.#host.light) {
      this.#fallback = [...this.#host.childNodes].filter((node) => !isScript(node));
      for (const node of this.#fallback) node.remove();
      this.#place(content);
    } else {
      content.addEventListener('click', onClick);
      const root = this.#root();
      dress(root, brand);
      root.replaceChildren(content);
    }
  }

  /** Shows what a server has drawn, or else what the page put inside. */
  clear(): void {
    this.#takeBack();
    this.content = fragmentIn(this.#served);
  }

  /** The same, and a message that is read aloud. */
  fail(words: string): void {
    this.clear();
    const message = this.#host.ownerDocument.createElement('p');
    message.className = 'pb-message';
    message.setAttribute('part', 'message');
    message.setAttribute('role', 'alert');
    message.textContent = words;
    if (this.#host.light) this.#place(message);
    else {
      const root = this.#root();
      if (this.#served.length === 0) dress(root, undefined);
      root.append(message);
    }
  }

  #place(element: HTMLElement): void {
    this.#placed.push(element);
    this.#host.append(element);
  }

  /** Takes away what is ours; a root that is there shows what it was served with, or else what the page put inside. */
  #takeBack(): void {
    for (const element of this.#placed.splice(0)) element.remove();
    this.#host.append(...this.#fallback.splice(0));
    const root = this.#host.shadowRoot;
    const served = this.#served.length > 0 ? this.#served : [this.#host.ownerDocument.createElement('slot')];
    root?.replaceChildren(...served);
  }

  #root(): ShadowRoot {
    const { shadowRoot, ownerDocument } = this.#host;
    if (shadowRoot) return shadowRoot;
    const root = this.#host.attachShadow({ mode: 'open' });
    root.append(ownerDocument.createElement('slot'));
    return root;
  }
}

const fragmentIn = (nodes: Iterable<Node>) =>
  [...nodes].find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('.pb'));

const isScript = (node: Node) => node instanceof HTMLScriptElement;
