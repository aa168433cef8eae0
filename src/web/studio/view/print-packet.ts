import type { Packet } from '../../../index.js';
import { openPreview } from './preview-frame.js';

/** Opens the browser's print dialog for a packet, in a page of its own that nobody sees. */
export function printPacket(packet: Packet): void {
  document.querySelector('iframe.printing')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'printing';
  frame.title = 'The pages to print';
  frame.src = 'preview.html';
  frame.onload = () => {
    const preview = openPreview(frame.contentDocument!);
    preview.show(packet);
    preview.print();
  };
  document.body.append(frame);
}
