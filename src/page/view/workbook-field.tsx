/** A button that lets the person choose a workbook. */
import { useId } from 'preact/hooks';

interface WorkbookFieldProps {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly onFile: (file: File) => void;
}

export function WorkbookField({ label, isPrimary = false, onFile }: WorkbookFieldProps) {
  const id = useId();
  return (
    <span class="file-field">
      <input
        id={id}
        type="file"
        accept=".xlsx"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = ''; // So that the same file can be chosen again.
        }}
      />
      <label for={id} class={isPrimary ? 'button primary' : 'button'}>
        {label}
      </label>
    </span>
  );
}
