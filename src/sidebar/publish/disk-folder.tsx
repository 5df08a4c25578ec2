/** The folder on the disk that takes what was made: where the page around can write one. */
import { useState } from 'preact/hooks';
import { PUBLISH_FOLDER_TEXTS as TEXT } from '../../core/messages/publish-folder-views';
import { PUBLISH_MESSAGES } from '../../core/messages/publish-gate';
import { type DiskFolder, type DiskStatus, PUT_ON_DISK } from '../../core/publish/disk-folder';
import type { Product } from '../../core/publish/products';
import { FailureNotice } from '../parts/failure-notice';
import { toBase64 } from '../session/base64';
import { sentenceOf } from '../session/call-failure';
import type { Server } from '../session/server';

export function DiskFolderPart({ server, products }: { server: Server; products: readonly Product[] }) {
  const [folder, setFolder] = useState<DiskFolder | null>(null);
  const [failure, setFailure] = useState('');
  const [isBusy, setBusy] = useState(false);
  const put = async (): Promise<void> => {
    setFailure('');
    setFolder(null);
    setBusy(true);
    const files = products.flatMap(({ name, content }) =>
      content instanceof Uint8Array ? [{ name, content: toBase64(content) }] : [],
    );
    try {
      setFolder(await server.call(PUT_ON_DISK, files));
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <div role="alert">{failure !== '' && <FailureNotice sentence={failure} />}</div>
      {folder && <Filled folder={folder} />}
      <button
        type="button"
        class="primary"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void put();
        }}
      >
        {isBusy ? TEXT.disk.working : TEXT.disk.put}
      </button>
      <p class="support">{TEXT.disk.hint}</p>
    </>
  );
}

function Filled({ folder: { place, files, removed, left, oldPdfs } }: { folder: DiskFolder }) {
  const count = (status: DiskStatus): number => files.filter((file) => file.status === status).length;
  const counts = { created: count('created'), updated: count('updated'), unchanged: count('unchanged') };
  return (
    <>
      <p role="status">
        {TEXT.disk.done(place, { ...counts, kept: count('kept'), failed: count('failed') })}
      </p>
      {files
        .filter(({ message }) => message !== '')
        .map(({ name, message }) => (
          <p key={name}>{TEXT.noted(name, message)}</p>
        ))}
      {removed.length > 0 && <p>{PUBLISH_MESSAGES.draftsRemoved(removed)}</p>}
      {left.length > 0 && <p>{PUBLISH_MESSAGES.draftsLeft(left)}</p>}
      {oldPdfs.length > 0 && <p>{PUBLISH_MESSAGES.oldPdfs(oldPdfs)}</p>}
    </>
  );
}
