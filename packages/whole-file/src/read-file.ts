/** Reads what must be a file, and tells what else it is: a pipe would keep the program waiting, a device never end. */
import { constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { closeQuietly } from './close-quietly';

/** Why there is nothing to be read at a path. */
export type FileFaultKind =
  | 'missing'
  | 'folder'
  | 'pipe'
  | 'device'
  | 'nameTooLong'
  | 'loop'
  | 'tooLarge'
  | 'unreadable';

/** Thrown with its kind alone: the caller knows the path and has the sentence. */
export class FileFault extends Error {
  override name = 'FileFault';

  constructor(readonly kind: FileFaultKind) {
    super(kind);
  }
}

/**
 * @param most In bytes; a larger file is not read.
 * @throws FileFault
 */
export function readFile(path: string, most: number): Uint8Array {
  let fd: number | undefined;
  try {
    // Without O_NONBLOCK, which Windows lacks, opening a pipe waits for somebody to write into it.
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new FileFault(kindOf(stat));
    if (stat.size > most) throw new FileFault('tooLarge');
    return new Uint8Array(readFileSync(fd));
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault(faultOf(error as NodeJS.ErrnoException));
  } finally {
    if (fd !== undefined) closeQuietly(fd);
  }
}

function kindOf(stat: Stats): FileFaultKind {
  if (stat.isDirectory()) return 'folder';
  return stat.isFIFO() || stat.isSocket() ? 'pipe' : 'device';
}

function faultOf({ code }: NodeJS.ErrnoException): FileFaultKind {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
      return 'folder';
    case 'ENAMETOOLONG':
      return 'nameTooLong';
    case 'ELOOP':
      return 'loop';
    case 'ENXIO':
      return 'pipe';
    default:
      return 'unreadable';
  }
}
