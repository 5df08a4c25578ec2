/** What came out: one file that holds all, and each by itself. */
import { useEffect, useRef } from 'preact/hooks';
import { PUBLISH_VIEW_TEXTS as TEXT } from '../../core/messages/publish-views';
import { PUT_ON_DISK } from '../../core/publish/disk-folder';
import { focusHere } from '../parts/focus-here';
import type { Server } from '../session/server';
import { DiskFolderPart } from './disk-folder';
import { DriveFolder } from './drive-folder';
import type { MadeFiles } from './make-files';

export function MadeFilesView(props: { server: Server; made: MadeFiles; sentence: string }) {
  const { server, made, sentence } = props;
  const inDrive = server.offers('openPublishedFolder');
  const onDisk = server.offers(PUT_ON_DISK);
  const { products, zip, zipName } = made;
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => focusHere(place.current), []);
  const failed = products.flatMap(({ name, content }) =>
    content instanceof Uint8Array ? [] : [TEXT.failed(name, content.message)],
  );
  return (
    <section>
      <p ref={place} tabIndex={-1} class="task-end">
        {sentence}
      </p>
      {onDisk && <DiskFolderPart server={server} products={products} />}
      {inDrive && <DriveFolder server={server} made={made} />}
      <button
        type="button"
        class={inDrive || onDisk ? 'secondary' : 'primary'}
        onClick={() => save(zipName, zip)}
      >
        {TEXT.save}
      </button>
      <p class="support">{TEXT.zipHint}</p>
      <p class="support">{TEXT.pdf}</p>
      {failed.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <details>
        <summary>{TEXT.files(products.length - failed.length)}</summary>
        <ul class="publish-files">
          {products.map(
            ({ name, content }) =>
              content instanceof Uint8Array && (
                <li key={name}>
                  <button type="button" class="link" onClick={() => save(name, content)}>
                    {name}
                  </button>
                </li>
              ),
          )}
        </ul>
      </details>
    </section>
  );
}

/** In milliseconds: the browser has long begun to save by then. */
const KEPT = 60_000;

/** As a download; the page's own way to the disk, which asks no server. */
function save(name: string, bytes: Uint8Array): void {
  const href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.target = '_self';
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
