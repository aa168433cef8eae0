import { type FramingOptions, type SiteFiles, studioHeaders } from '../../studio.js';
import { refusal, type Serving, serveHere } from '../serve-here.js';

/** Serves a studio on this machine. `port` 0 takes a free one. @throws CommandError when the port is taken. */
export const serveStudio = (files: SiteFiles, port: number, framing: FramingOptions = {}): Promise<Serving> =>
  serveHere('The studio', port, (asked) => {
    const path = asked || 'index.html';
    // A table has no folders to climb out of: what is not in it is not there.
    const body = Object.hasOwn(files, path) ? files[path] : undefined;
    if (body === undefined) return refusal(404, 'Not here.');
    return { status: 200, headers: studioHeaders(path, framing), body };
  });
