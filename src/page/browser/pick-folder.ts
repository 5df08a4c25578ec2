/** A folder that the person chooses, where the browser lets a page write into one. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';

/** The File System Access API, which Chrome and Edge have; TypeScript does not know its pickers yet. */
interface WithPicker {
  readonly showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

const picker = (): WithPicker['showDirectoryPicker'] =>
  (window as unknown as WithPicker).showDirectoryPicker?.bind(window);

/** Whether the browser lets a page write into a folder. */
export const canPickFolder = (): boolean => picker() !== undefined;

/** To be called right after a press, of a button in a frame too. @returns null when the person thought better of it. */
export const pickFolder = async (): Promise<FileSystemDirectoryHandle | null> =>
  (await picker()?.({ mode: 'readwrite' }).catch(nullWhenClosed)) ?? null;

/** Every other fault is told: the person has chosen a folder, and nothing would come into it. */
function nullWhenClosed(error: unknown): null {
  if ((error as DOMException).name === 'AbortError') return null;
  throw error;
}

/** Why a file could not be put there, in words: a browser says it in English, and by a name that is the same in all of them. */
export function folderFault(error: unknown): string {
  const { name, message } = error as DOMException;
  return TEXT.folderFaults[name] ?? message;
}
