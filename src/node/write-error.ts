import { PlainError } from '../diagnostics/plain-error.js';

/** Why a file could not be written, in a sentence for the person who asked. */
export class WriteError extends PlainError {
  override name = 'WriteError';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it is larger than files may be there',
  EIO: 'the disk or device reports a fault',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder cannot be made',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'links on the way to it lead in a circle',
  EBADF: 'it is not open for writing',
  EPIPE: 'its reader went away before the end',
  ENXIO: 'nothing is behind this device',
  ENODEV: 'nothing is behind this device',
};

/** What went wrong with a path, as a sentence. */
export function writeFault(path: string, error: unknown): WriteError {
  if (error instanceof WriteError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = reasons[code] ?? message.replace(/\.$/, '');
  return new WriteError(`${path} could not be written: ${reason}.`, { cause: error });
}
