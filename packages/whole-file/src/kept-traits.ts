/** Gives a file that replaces another one the owner, the group and the permissions of that one, as far as the system lets us. */
import { fchmodSync, fchownSync, fstatSync, type Stats } from 'node:fs';

/** What of the old file the new one could not be given. */
export type LostOwnership = 'owner' | 'group' | 'mode';

const PERMISSIONS = 0o777;

/**
 * To be called before anything is written into the new file.
 * @param fd The new file, still empty.
 * @returns What could not be kept. Where the group could not, nobody may do more than everybody might before.
 */
export function takeTraits(fd: number, old: Stats): LostOwnership[] {
  const made = fstatSync(fd);
  if (made.uid !== old.uid || made.gid !== old.gid) chown(fd, old, made);
  const { uid, gid } = fstatSync(fd);
  const wanted = gid === old.gid ? old.mode & PERMISSIONS : withoutGroup(old.mode & PERMISSIONS);
  if ((fstatSync(fd).mode & PERMISSIONS) !== wanted) attempt(() => fchmodSync(fd, wanted));
  return [
    ...(uid === old.uid ? [] : (['owner'] as const)),
    ...(gid === old.gid ? [] : (['group'] as const)),
    ...((fstatSync(fd).mode & PERMISSIONS) === wanted ? [] : (['mode'] as const)),
  ];
}

/** Only the system's administrator may give a file away; its owner may give it to a group of his own. */
function chown(fd: number, old: Stats, made: Stats): void {
  if (!attempt(() => fchownSync(fd, old.uid, old.gid))) attempt(() => fchownSync(fd, made.uid, old.gid));
}

/** The other group may do what everybody may. */
const withoutGroup = (mode: number): number => (mode & 0o707) | (mode & 0o070 & ((mode & 0o007) << 3));

/** Memory sticks and shares know no owners or permissions, and say so in several ways. */
function attempt(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}
