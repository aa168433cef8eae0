import { creditText } from '../lms/credit.js';
import { cutTitle } from '../lms/cut-title.js';
import type { MadeCourse } from '../lms/made-course.js';
import { writtenIn } from '../written-in.js';
import { xml, xmlText } from '../xml.js';

/** A page that a platform starts and tracks, with the files that it shows. */
export interface Sco {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly files: readonly string[];
}

/** Characters of a title, as SCORM 1.2 allows them. */
const titleRoom = 200;

/** The manifest of a SCORM 1.2 package. `shared` are the files that every page needs. */
export function scormManifest(made: MadeCourse, scos: readonly Sco[], shared: readonly string[]): string {
  const title = xml('title', {}, xmlText(cutTitle(made.title, titleRoom)));
  const items = scos.map((sco) =>
    xml(
      'item',
      { identifier: `ITEM-${sco.id}`, identifierref: `RES-${sco.id}` },
      xml('title', {}, xmlText(cutTitle(sco.title, titleRoom))),
    ),
  );
  const file = (href: string) => xml('file', { href });
  const resources = scos.map((sco) =>
    xml(
      'resource',
      { identifier: `RES-${sco.id}`, type: 'webcontent', 'adlcp:scormtype': 'sco', href: sco.path },
      file(sco.path),
      ...sco.files.map(file),
      xml('dependency', { identifierref: 'SHARED' }),
    ),
  );
  const common = xml(
    'resource',
    { identifier: 'SHARED', type: 'webcontent', 'adlcp:scormtype': 'asset' },
    ...shared.map(file),
  );
  const root = xml(
    'manifest',
    {
      identifier: `PLAYBOOK-${made.id}`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    metadata(made),
    xml('organizations', { default: 'ORG' }, xml('organization', { identifier: 'ORG' }, title, ...items)),
    xml('resources', {}, ...resources, common),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function metadata(made: MadeCourse): string {
  const { title, summary, language } = made;
  const tag = writtenIn(language).language;
  const said = (words: string) => xml('langstring', { 'xml:lang': tag }, xmlText(words));
  const value = (word: string) => xml('langstring', { 'xml:lang': 'x-none' }, xmlText(word));
  const lom = xml(
    'lom',
    { xmlns: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1' },
    xml(
      'general',
      {},
      xml('title', {}, said(title)),
      xml('language', {}, tag),
      xml('description', {}, said(summary)),
    ),
    xml(
      'rights',
      {},
      xml(
        'copyrightandotherrestrictions',
        {},
        xml('source', {}, value('LOMv1.0')),
        xml('value', {}, value('yes')),
      ),
      xml('description', {}, said(creditText(made))),
    ),
  );
  return xml('metadata', {}, '<schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>', lom);
}
