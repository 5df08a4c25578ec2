/**
 * Makes long reports quick: docxtemplater cuts a form into single tags and takes each of them, in every row again,
 * through all of its modules. Here the tags that always stand together are joined once, when the form is read.
 */
import type { default as Docxtemplater } from 'docxtemplater';

type Module = Docxtemplater.DXT.Module;
type Part = Docxtemplater.DXT.Part;

/** `run` is ours: the properties of the run that this piece of the form has begun. */
type JoinedPart = Part & { readonly run?: string };

/**
 * Tags that may follow others in one part. All the rest docxtemplater looks for one by one, when it mends cells and
 * rows that a loop has left empty (its join-uncorrupt.js), or sections and page breaks within a loop (its loop.js).
 */
const FOLLOWING: readonly (string | undefined)[] = ['w:pPr', 'w:rPr', 'w:spacing', 'w:t'];

/** Tags that others may follow, but which must begin their part. */
const OPENING: readonly (string | undefined)[] = ['w:p', 'w:r'];

/**
 * A module for docxtemplater; each document needs its own.
 * @param onPart Called for each piece that is filled, in each turn of a loop again, with its length; may throw.
 */
export function joinedParts(onPart: (letters: number) => void): Module & { name: string } {
  let renderer: (Module & { recordedRun?: string }) | null = null;
  return {
    name: 'joined-parts',
    optionsTransformer(options, document) {
      renderer = document.findModule('Render');
      return options;
    },
    postparse: (parts) => joinParts(parts),
    // docxtemplater begins a line after a line break with the properties of the run before, and no longer sees them.
    render({ run, value }: JoinedPart) {
      onPart(value.length);
      if (renderer && run !== undefined) renderer.recordedRun = run;
      return null;
    },
  };
}

function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let open = false;
  for (const part of parts) {
    const last = joined[joined.length - 1];
    const follows = part.type === 'content' || isTag(part, FOLLOWING) || part.value === '</w:r>';
    if (open && follows && last !== undefined) {
      last.value += part.value;
    } else {
      open = follows || (isTag(part, OPENING) && part.position === 'start');
      joined.push(open ? ({ type: 'content', value: part.value } as Part) : part);
    }
  }
  return joined.map(withRun);
}

const isTag = (part: Part, names: readonly (string | undefined)[]): boolean =>
  part.type === 'tag' && names.indexOf(part.tag) >= 0;

const END = '</w:rPr>';

function withRun(part: Part): JoinedPart {
  const { type, value } = part;
  if (type !== 'content' || !/^<w:r[ >]/.test(value)) return part;
  // A pattern would read a run of many such elements once for each of them.
  const end = value.lastIndexOf(END);
  return { ...part, run: end < 0 ? '' : value.slice(value.indexOf('<w:rPr'), end + END.length) };
}
