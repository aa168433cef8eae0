import { contentHash } from '../content-hash.js';
import type { MadeCourse } from '../lms/made-course.js';
import type { Activity, AreaFile } from './activity.js';
import { contextOf } from './numbers.js';
import { element, fields, fixedTime, none, record } from './record.js';

/** The list of all files, and their bytes by the path that their hash gives them: what is used twice is there once. */
export function filePool(made: MadeCourse, activities: readonly Activity[]) {
  const pool: Record<string, Uint8Array> = {};
  const license = moodleLicense(made.license.url);
  const hashes = new Map<Uint8Array, string>();
  const rows = activities.flatMap((activity) =>
    activity.files.map((row) => {
      const { bytes } = row.file;
      const hash = hashes.get(bytes) ?? contentHash(bytes);
      hashes.set(bytes, hash);
      pool[`files/${hash.slice(0, 2)}/${hash}`] = bytes;
      return fileRow(activity, row, hash, license);
    }),
  );
  return { list: element('files', rows.join('\n')), pool };
}

const fileRow = (activity: Activity, { number, area, file }: AreaFile, hash: string, license: string) =>
  record(
    'file',
    { id: number },
    fields({
      contenthash: hash,
      contextid: contextOf(activity.number),
      component: `mod_${activity.module}`,
      filearea: area,
      itemid: 0,
      filepath: '/',
      filename: file.name,
      userid: none,
      filesize: file.bytes.length,
      mimetype: file.mediaType,
      status: 0,
      timecreated: fixedTime,
      timemodified: fixedTime,
      source: none,
      author: none,
      license,
      sortorder: 0,
      repositorytype: none,
      repositoryid: none,
      reference: none,
    }),
  );

/** The short name that Moodle has for a license. */
function moodleLicense(url: string): string {
  const terms = /creativecommons\.org\/licenses\/by((?:-(?:nc|nd|sa))*)\//.exec(url)?.[1];
  if (terms !== undefined) return `cc${terms}-4.0`;
  return url.includes('creativecommons.org/publicdomain/') ? 'public' : 'unknown';
}
