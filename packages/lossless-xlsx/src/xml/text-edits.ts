/** Collects replacements at offsets of one text and applies them together, so that all offsets stay those of the original. */

/** One of them: what shall stand in the place of [start, end). */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class TextEdits {
  private readonly edits: Replacement[] = [];

  /** True while nothing was asked for. */
  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  /** Replaces [start, end). Replacements must not overlap; those at one place come out in the order they were given. */
  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  apply(original: string): string {
    return this.applyWithin(original, 0, original.length);
  }

  /** The changed text of [start, end) of the original; all replacements must lie in it. */
  applyWithin(original: string, start: number, end: number): string {
    if (this.isEmpty) return original.slice(start, end);
    const sorted = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let position = start;
    for (const edit of sorted) {
      pieces.push(original.slice(position, edit.start), edit.text);
      position = edit.end;
    }
    pieces.push(original.slice(position, end));
    return pieces.join('');
  }
}
