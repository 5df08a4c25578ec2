/** Collects replacements at offsets of one text and applies them together, so that all offsets stay those of the original. */

export class TextEdits {
  private readonly edits: { start: number; end: number; text: string }[] = [];

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
    const sorted = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let position = 0;
    for (const edit of sorted) {
      pieces.push(original.slice(position, edit.start), edit.text);
      position = edit.end;
    }
    pieces.push(original.slice(position));
    return pieces.join('');
  }
}
