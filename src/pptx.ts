export { composeSlides, type SlidesOptions } from './compose/slides/compose-slides.js';
export type { Slide, SlideBar, SlideGroup, Slides } from './compose/slides/slides.js';
export { writePptx } from './formats/pptx/write-pptx.js';
