/** The folder in Drive that takes what was made: where the script can make one. */
import { useRef, useState } from 'preact/hooks';
import { PUBLISH_FOLDER_TEXTS as TEXT } from '../../core/messages/publish-folder-views';
import { PUBLISH_VIEW_TEXTS } from '../../core/messages/publish-views';
import { FailureNotice } from '../parts/failure-notice';
import { Progress } from '../parts/progress';
import { CallFailure, sentenceOf } from '../session/call-failure';
import type { Server } from '../session/server';
import type { MadeFiles } from './make-files';
import { type PutFolder, putInFolder } from './put-in-folder';

/** Thrown where the person pressed 止める. */
class Stopped extends Error {}

interface Underway {
  readonly now: string;
  readonly done: number;
  readonly count: number;
}

export function DriveFolder({ server, made }: { server: Server; made: MadeFiles }) {
  const [progress, setProgress] = useState<Underway | null>(null);
  const [folder, setFolder] = useState<PutFolder | null>(null);
  const [failure, setFailure] = useState('');
  const [isOfAnother, setOfAnother] = useState(false);
  const isStopped = useRef(false);
  const put = async (isOwn: boolean): Promise<void> => {
    isStopped.current = false;
    setFailure('');
    setOfAnother(false);
    const tell = (now: string, done: number, count: number): void => {
      if (isStopped.current) throw new Stopped();
      setProgress({ now, done, count });
    };
    try {
      const { inFolder: products, year } = made;
      setFolder(await putInFolder({ server, products, year, isOwn, tell }));
    } catch (error) {
      setFailure(error instanceof Stopped ? TEXT.stopped : sentenceOf(error));
      setOfAnother(error instanceof CallFailure && error.code === 'report-of-another');
    }
    setProgress(null);
  };
  const stop = (): void => {
    isStopped.current = true;
  };
  if (progress)
    return <Progress title={TEXT.working} {...progress} stop={PUBLISH_VIEW_TEXTS.stop} onStop={stop} />;
  return (
    <>
      <div role="alert">{failure !== '' && <FailureNotice sentence={failure} />}</div>
      {isOfAnother && (
        <button type="button" class="secondary" onClick={() => void put(true)}>
          {TEXT.own}
        </button>
      )}
      {folder && <Filled folder={folder} />}
      <button type="button" class="primary" onClick={() => void put(false)}>
        {TEXT.put}
      </button>
      <p class="support">{TEXT.hint}</p>
    </>
  );
}

function Filled({ folder: { link, note, files } }: { folder: PutFolder }) {
  const count = (status: string): number => files.filter((file) => file.status === status).length;
  const noted = files.filter((file) => file.note !== '');
  return (
    <>
      <p role="status">
        {TEXT.done(count('created'), count('updated'), count('unchanged'), count('failed'))}
      </p>
      {note !== '' && <p>{note}</p>}
      {noted.map(({ name, note: said }) => (
        <p key={name}>{TEXT.noted(name, said)}</p>
      ))}
      <p>
        <a href={link} target="_blank" rel="noreferrer">
          {TEXT.open}
        </a>
      </p>
      <details>
        <summary>{TEXT.files(files.length)}</summary>
        <ul class="publish-files">
          {files
            .filter((file) => file.link !== '')
            .map((file) => (
              <li key={file.link}>
                <a href={file.link} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
              </li>
            ))}
        </ul>
      </details>
    </>
  );
}
