export { renderMarkdown } from './formats/markdown/render-markdown.js';
