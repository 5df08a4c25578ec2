/** A button that lets the person choose files; the browser's own has words that are not ours. */
import { useId } from 'preact/hooks';

export function FileField(props: {
  label: string;
  /** Endings of names, as in `.csv,.txt`. */
  accept: string;
  multiple?: boolean;
  busy?: boolean;
  /** Gets at least one. */
  onFiles: (files: readonly File[]) => void;
}) {
  const { label, accept, multiple = false, busy = false, onFiles } = props;
  const id = useId();
  return (
    <span class="file-field">
      <input
        id={id}
        type="file"
        multiple={multiple}
        accept={accept}
        aria-disabled={busy}
        onChange={({ currentTarget }) => {
          const files = Array.from(currentTarget.files ?? []);
          if (files.length > 0) onFiles(files);
          // So that the same file can be chosen again once it is mended.
          currentTarget.value = '';
        }}
      />
      <label for={id}>{label}</label>
    </span>
  );
}
