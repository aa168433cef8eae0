import {
  type FileChild,
  Footer,
  Header,
  type IRunOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  TextRun,
} from 'docx';
import { frontOf } from '../../compose/front.js';
import type { Cover } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import type { PrintModel } from '../print/print-model.js';
import type { DocxContext } from './setting.js';
import type { Sheet, SheetPage } from './sheet.js';

/** The pages of a document: the cover without head and foot, then the sheets. A right-hand page needs a section of its own. */
export function sectionsOf(
  cover: readonly FileChild[],
  sheets: readonly Sheet[],
  model: PrintModel,
  setting: DocxContext,
): ISectionOptions[] {
  const { look } = setting;
  const page = {
    size: look.paper,
    margin: {
      top: look.margin.top,
      bottom: look.margin.bottom,
      left: look.margin.left,
      right: look.margin.right,
      header: 560,
      footer: 500,
    },
  };
  const furniture = {
    headers: { default: head(model, setting) },
    footers: { default: foot(model, setting) },
  };
  // Without its own, a section has head and foot of the one before.
  const bare = {
    headers: { default: new Header({ children: [] }) },
    footers: { default: new Footer({ children: [] }) },
  };
  const groups: { right: boolean; page: SheetPage | undefined; c: FileChild[] }[] = [];
  for (const { begins, c, page: own } of sheets) {
    const right = begins === 'right' && look.duplex;
    const before = groups.at(-1);
    if (!before || right || own || before.page) groups.push({ right, page: own, c: [...c] });
    else before.c.push(...c);
  }
  return [
    ...(cover.length > 0 ? [{ properties: { page }, children: cover }] : []),
    ...groups.map(({ right, page: own, c }) => ({
      ...(own ? bare : furniture),
      properties: {
        page: own ? pageOf(own) : page,
        type: right ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
      },
      children: c,
    })),
  ];
}

/** The library turns a page that lies on its side by itself. */
const pageOf = ({ width, height, side, top, bottom }: SheetPage) => {
  const flat = width > height;
  return {
    size: flat ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE } : { width, height },
    margin: { top, bottom, left: side, right: side, header: 0, footer: 0 },
  };
};

/** The step or part a page belongs to, and whose copy it is. `STYLEREF 1` is heading 1 in Word of every language. */
function head(model: PrintModel, { look }: DocxContext): Header {
  const organization = frontOf<Omit<Cover, 'title'>>(model)?.organization ?? '';
  return new Header({
    children: [
      new Paragraph({
        style: 'RunningHead',
        tabStops: [{ type: 'right', position: look.width }],
        children: [new SimpleField('STYLEREF 1', model.title), new TextRun(`\t${organization}`)],
      }),
    ],
  });
}

function foot({ footer }: PrintModel, { look, strings }: DocxContext): Footer {
  const pages: IRunOptions['children'] = say(strings, 'pageOf')
    .split(/(\{n\}|\{total\})/)
    .map((piece) =>
      piece === '{n}' ? PageNumber.CURRENT : piece === '{total}' ? PageNumber.TOTAL_PAGES : piece,
    );
  return new Footer({
    children: [
      new Paragraph({
        style: 'RunningFoot',
        tabStops: [{ type: 'right', position: look.width }],
        children: [new TextRun(`${footer}\t`), new TextRun({ children: pages })],
      }),
    ],
  });
}
