/** Reads a file or says what else is there, and writes it whole or not at all. */
export { faultName, faultReason } from './fault-reason';
export { takeTurn } from './folder-turn';
export { FileFault, type FileFaultKind, readFile } from './read-file';
export { isWrittenElsewhere, removeLeftovers } from './temporary-files';
export { createFile, type LostTrait, realPathOf, replaceFile } from './whole-file';
