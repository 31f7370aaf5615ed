import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { classNames } from './class-names.ts';
import type { FieldProps } from './field-frame.tsx';
import { HintAndError, useFieldTies } from './field-frame.tsx';

export interface FileFieldProps extends FieldProps {
  /** As of the accept attribute: '.csv,.tsv,.xlsx'. */
  accept?: string;
  /** Several at once may be chosen. */
  multiple?: true;
  /** The first, and all of them. */
  onChoose: (file: File, all: readonly File[]) => void;
}

/** A file by choosing or by dropping it here. */
export function FileField(props: FileFieldProps) {
  const { ties, error } = useFieldTies(props);
  const t = useWords('shell');
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const take = (files: FileList | null | undefined): void => {
    const all = props.multiple ? [...(files ?? [])] : [...(files ?? [])].slice(0, 1);
    const [file] = all;
    if (!file) return;
    setChosen(all.map(({ name }) => name).join(', '));
    props.onChoose(file, all);
  };
  return (
    <div class="field">
      <HintAndError id={ties.id} field={props} error={error} />
      <label
        for={ties.id}
        class={classNames('file-field', over && 'file-field-over')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <span class="file-field-title">{chosen ?? props.label}</span>
        <span class="small muted">{t('file.drop')}</span>
        <input
          {...ties}
          type="file"
          accept={props.accept}
          multiple={props.multiple}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </label>
    </div>
  );
}
