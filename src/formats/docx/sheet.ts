import type { FileChild } from 'docx';
import type { DocxContext } from './setting.js';

/** What begins a page, or a right-hand page when paper is printed on both sides, or goes on where the page is. */
export interface Sheet {
  begins: 'page' | 'right' | 'here';
  c: FileChild[];
  /** The page it stands on, where that is another than the packet's; without head and foot. */
  page?: SheetPage;
}

/** Lengths in twips. What is left is as wide as what is right. */
export interface SheetPage {
  width: number;
  height: number;
  side: number;
  top: number;
  bottom: number;
}

/** A sheet; `make` is told whether its first paragraph has to begin a page. A right-hand page is begun by its section. */
export function sheet(
  begins: Sheet['begins'],
  { look }: DocxContext,
  make: (newPage: boolean) => FileChild[],
): Sheet {
  return { begins, c: make(begins === 'page' || (begins === 'right' && !look.duplex)) };
}
