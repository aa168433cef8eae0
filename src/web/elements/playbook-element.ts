import type { Packet } from '../../tree.js';
import { chooseParts } from './choose-parts.js';
import { followAddress, followClick } from './deep-link.js';
import { drawFragment } from './draw-fragment.js';
import { loadSource } from './load-source.js';
import { PlaybookFault, parseJson, readPacket } from './read-packet.js';
import { Stage } from './stage.js';
import type { Subject } from './subjects.js';

/** What `playbook-render` tells. */
export interface RenderDetail {
  /** What is shown: the packet, cut down to it. Nothing when a server has drawn it. */
  packet?: Packet;
}

/** What `playbook-error` tells. */
export interface ErrorDetail {
  /** What is wrong, in one sentence for whoever runs the site. */
  message: string;
  error: unknown;
}

/** Where there is no document, as on a server, the classes can be imported and nothing more. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** Properties that a page may have set before the element was defined. */
const early = ['packet', 'src', 'resource', 'headingLevel', 'idPrefix', 'linkTo', 'light'] as const;

/**
 * What the elements have in common: they show a part of a packet, given as the property `packet`, as the file at `src`, or as
 * JSON in a `<script type="application/json">` inside them. What else stands inside them shows until there is something to show,
 * and again when something fails. What a server has drawn into them (`renderElement`) stays as it is until something else is given.
 *
 * @fires playbook-render when something has been shown, with {@link RenderDetail}
 * @fires playbook-error when nothing can be shown, with {@link ErrorDetail}
 */
export class PlaybookElement extends Base {
  /** What an element of this class shows. */
  static readonly subject: Subject = 'resource';

  static readonly observedAttributes: readonly string[] = [
    'src',
    'resource',
    'heading-level',
    'id-prefix',
    'link-to',
    'light',
    'error-text',
  ];

  readonly #stage = new Stage(this);
  #packet: Packet | undefined;
  #inline: string | undefined;
  /** The address that was followed last. */
  #address: string | undefined;
  #turn = 0;
  #waiting = false;
  /** Whether what a server has drawn still has to be told of. */
  #served = false;
  #watch: MutationObserver | undefined;

  /** What to show, as `composePacket` and `composeResource` make it. Comes before `src` and JSON inside the element. */
  get packet(): Packet | undefined {
    return this.#packet;
  }
  set packet(packet: Packet | null | undefined) {
    this.#packet = packet ?? undefined;
    this.#update();
  }

  /** The address of a packet as JSON, on the origin of the page. */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  set src(address: string | null | undefined) {
    this.#reflect('src', address);
  }

  /** Which resource of the packet, by id; not needed when the packet has only one. For the plan, which step. */
  get resource(): string {
    return this.getAttribute('resource') ?? '';
  }
  set resource(id: string | null | undefined) {
    this.#reflect('resource', id);
  }

  /** Level of the first heading, 1 to 4. Default: 2. */
  get headingLevel(): number {
    return Number(this.getAttribute('heading-level') ?? 2);
  }
  set headingLevel(level: number | null | undefined) {
    this.#reflect('heading-level', level);
  }

  /** Stands before every id. Letters, digits, `-` and `_`. */
  get idPrefix(): string {
    return this.getAttribute('id-prefix') ?? '';
  }
  set idPrefix(prefix: string | null | undefined) {
    this.#reflect('id-prefix', prefix);
  }

  /** The address of other resources, with `{id}` for the id. Without it, links to them are plain text. */
  get linkTo(): string {
    return this.getAttribute('link-to') ?? '';
  }
  set linkTo(pattern: string | null | undefined) {
    this.#reflect('link-to', pattern);
  }

  /** Whether to draw into the page itself, for sites that want their own style sheet to apply. */
  get light(): boolean {
    return this.hasAttribute('light');
  }
  set light(light: boolean) {
    this.toggleAttribute('light', light);
  }

  /** @internal */
  connectedCallback(): void {
    for (const name of early) this.#takeOver(name);
    this.#watch = new MutationObserver(() => {
      if (this.#inlineText() !== this.#inline) this.#update();
    });
    this.#watch.observe(this, { childList: true, characterData: true, subtree: true });
    addEventListener('hashchange', this.#onAddress);
    const served = this.#packet ? undefined : this.#stage.takeServed((event) => this.#follow(event));
    this.#served = served !== undefined;
    this.#update();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#turn++;
    this.#watch?.disconnect();
    removeEventListener('hashchange', this.#onAddress);
  }

  /** @internal */
  attributeChangedCallback(): void {
    this.#served = false;
    this.#update();
  }

  /** Draws once, however many attributes have changed. */
  #update(): void {
    if (this.#waiting || !this.isConnected) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) void this.#draw(++this.#turn);
    });
  }

  async #draw(turn: number): Promise<void> {
    if (this.#served && this.#packet === undefined) {
      this.#served = false;
      this.#inline = this.#inlineText();
      if (this.#stage.content) this.#arrive(this.#stage.content);
      return this.#tell<RenderDetail>('playbook-render', {});
    }
    try {
      const given = await this.#read();
      if (turn !== this.#turn) return;
      if (given === undefined) return this.#stage.clear();
      const subject = (this.constructor as typeof PlaybookElement).subject;
      const packet = chooseParts(readPacket(given), subject, this.resource || undefined);
      const content = drawFragment(packet, this);
      this.#stage.show(content, packet.brand, (event) => this.#follow(event));
      this.#arrive(content);
      this.#tell<RenderDetail>('playbook-render', { packet });
    } catch (error) {
      if (turn !== this.#turn) return;
      const message = sayFault(error);
      this.#stage.fail(
        this.getAttribute('error-text') ?? `This part of the playbook cannot be shown. ${message}`,
      );
      this.#tell<ErrorDetail>('playbook-error', { message, error });
    }
  }

  async #read(): Promise<unknown> {
    this.#inline = this.#inlineText();
    if (this.#packet !== undefined) return this.#packet;
    if (this.hasAttribute('src')) return loadSource(this.src, this.baseURI);
    if (document.readyState === 'loading') {
      await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
      this.#inline = this.#inlineText();
    }
    return this.#inline === undefined ? undefined : parseJson(this.#inline, 'The script inside the element');
  }

  #inlineText(): string | undefined {
    return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
  }

  /** Goes where the address points, once, and never away from what a reader is doing. */
  #arrive(content: HTMLElement): void {
    if (this.#address === location.hash) return;
    this.#address = location.hash;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) followAddress(content);
  }

  #follow(event: MouseEvent): void {
    if (this.#stage.content) followClick(this.#stage.content, event);
  }

  readonly #onAddress = (event: Event) => {
    this.#address = location.hash;
    if (this.#stage.content) followAddress(this.#stage.content, event);
  };

  #tell<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }

  #reflect(attribute: string, value: string | number | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, String(value));
  }

  /** A value set before the element was defined hides the property of the class; it is set again. */
  #takeOver(name: (typeof early)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as Record<string, unknown>)[name];
    Object.assign(this, { [name]: value });
  }
}

/** What is wrong, for whoever runs the site. What we did not foresee lies in the packet: it came from outside. */
function sayFault(error: unknown): string {
  return error instanceof PlaybookFault || error instanceof RangeError
    ? error.message
    : 'The packet is damaged, or another version of networks-playbook made it; make it again with this one.';
}
