import { useEffect, useRef } from 'preact/hooks';
import type { Packet } from '../../../index.js';
import { openPreview } from './preview-frame.js';

/**
 * Whenever this page is printed, by its button, by keys or from the browser's menu, it prints the packet and not itself. The
 * packet is laid out whole just before, under a style sheet that is for paper only, and taken away afterwards.
 */
export function usePrinting(packet: Packet | undefined): void {
  const latest = useRef(packet);
  latest.current = packet;
  useEffect(() => {
    let takeAway = () => {};
    const layOut = () => {
      takeAway();
      if (latest.current) takeAway = showHere(latest.current);
    };
    const end = () => takeAway();
    addEventListener('beforeprint', layOut);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', layOut);
      removeEventListener('afterprint', end);
      end();
    };
  }, []);
}

/** Lays a packet out in this document. Returns what undoes it. */
function showHere(packet: Packet): () => void {
  const { title, documentElement: root, body } = document;
  const { lang } = root;
  const main = document.createElement('main');
  body.prepend(main);
  const preview = openPreview(document, main);
  preview.show(packet);
  preview.fillAll();
  return () => {
    preview.close();
    main.remove();
    Object.assign(document, { title, adoptedStyleSheets: [] });
    root.lang = lang;
    root.removeAttribute('style');
    body.removeAttribute('class');
    body.removeAttribute('data-paper');
  };
}
