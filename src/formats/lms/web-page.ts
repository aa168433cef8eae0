import courseCss from '../../../templates/course/course.css';
import { contrast, darken, mix } from '../../art/color.js';
import { networkArt } from '../../art/draw-network.js';
import { coverLook, ink } from '../../art/looks.js';
import { writtenIn } from '../written-in.js';
import { xmlText } from '../xml.js';
import { creditHtml } from './credit.js';
import type { MadeCourse } from './made-course.js';

/** What a page of a course shows. Everything but the texts is HTML. */
export interface WebPage {
  /** Plain text: the heading, and the title of the window. */
  readonly title: string;
  /** Plain text, for programs that look for material to learn from. */
  readonly about: string;
  /** Below the heading. */
  readonly body: string;
  /** At the very top, beside the name of the course. */
  readonly above?: string;
  /** Whether the picture of the course stands above the heading. */
  readonly art?: boolean;
  /** Scripts of the package, by their address. */
  readonly scripts?: readonly string[];
  /** What leads from the page to the top of the package: `../` from a folder in it. */
  readonly root?: string;
}

/** Files that all pages of a package share, by their path in it. */
const sharedFiles = { style: 'shared/course.css', art: 'shared/course.svg' } as const;

/**
 * A page of a course by itself, for packages whose HTML is not taken apart: any web server, a frame of a learning platform, a
 * folder. It reads at the width of a phone, and says in JSON-LD what it is and under which license.
 */
export function webPage(made: MadeCourse, page: WebPage): string {
  const { language, direction } = writtenIn(made.language);
  const scripts = (page.scripts ?? []).map((src) => `<script src="${src}"></script>\n`);
  const { root = '' } = page;
  const art = page.art === true ? `<img class="art" src="${root}${sharedFiles.art}" alt="">\n` : '';
  return `<!DOCTYPE html>
<html lang="${language}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(page.title)}</title>
<meta name="generator" content="networks-playbook">
<link rel="stylesheet" href="${root}${sharedFiles.style}">
<script type="application/ld+json">${linkedData(made, page)}</script>
</head>
<body>
<header class="band"><p>${page.above ?? xmlText(made.title)}</p></header>
${art}<main>
<h1>${xmlText(page.title)}</h1>
${page.body}
</main>
<footer class="foot"><p>${creditHtml(made)}</p></footer>
${scripts.join('')}</body>
</html>
`;
}

/** The same HTML with its headings further down, to stand below headings of a page. It comes from trees of ours, well-formed. */
export const lowerHeadings = (html: string, by: number): string =>
  html.replace(
    /<(\/?)h([1-6])(?=[ >])/g,
    (_, close: string, level: string) => `<${close}h${Math.min(Number(level) + by, 6)}`,
  );

/** The files that {@link sharedFiles} names. */
export function sharedTexts(made: MadeCourse): Record<string, string> {
  return {
    [sharedFiles.style]: `${courseCss}${colors(made.color)}`,
    [sharedFiles.art]: networkArt(made.id, { width: 340, height: 90, stage: 5, look: coverLook(made.color) }),
  };
}

function colors(color: string): string {
  const fill = color.toLowerCase();
  const tint = mix(fill, '#ffffff', 0.92);
  const values = {
    fill,
    'on-fill': contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : ink,
    // On the tint it can be read, and so on white.
    primary: darken(fill, tint),
    tint,
  };
  const list = Object.entries(values).map(([name, value]) => `  --${name}: ${value};\n`);
  return `:root {\n${list.join('')}}\n`;
}

const linkedData = (made: MadeCourse, { title, about }: WebPage): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description: about,
    inLanguage: writtenIn(made.language).language,
    license: made.license.url,
    creditText: made.attribution,
    isPartOf: { '@type': 'Course', name: made.title, description: made.summary },
  }).replace(/</g, '\\u003c');
