/** Copying and pasting inside the editor of a cell: texts alone, with their lines. */

import { textOfDocument } from '@jiko-hyoka/apps-script-host/drawing';
import type { IDocumentData, Injector } from '@univerjs/core';
import { IDocClipboardService } from '@univerjs/preset-sheets-core';
import { IClipboardInterfaceService } from '@univerjs/ui';
import { contentOf, readClipboard } from './clipboard-cells';
import { escapedHtml } from './html-table';

/** From now on Univer's commands and keys come here. */
export function replaceEditorClipboard(injector: Injector): void {
  const service = injector.get(IDocClipboardService);
  const paste = service.legacyPaste.bind(service);
  const own: Partial<IDocClipboardService> & Record<'_setClipboardData', unknown> = {
    legacyPaste: async ({ html = '', text = '' }) => {
      // What was copied as a cell comes without the quotes that kept it one.
      const lines = readClipboard({ html, text }).map((row) => row.map((cell) => cell.text).join('\t'));
      return lines.length > 0 && paste({ text: lines.join('\n'), files: [] });
    },
    paste: async ([item]) => {
      if (!item) return false;
      return service.legacyPaste({ ...(await contentOf(item)), files: [] });
    },
    // Univer's own has no name for it: it writes carriage returns, and HTML in which blank lines are lost.
    _setClipboardData: (documents: readonly IDocumentData[]) => {
      const text = documents.map(textOfDocument).join('\n');
      const html = `<meta charset="utf-8"><span>${escapedHtml(text)}</span>`;
      return injector.get(IClipboardInterfaceService).write(text, html);
    },
  };
  Object.assign(service, own);
}
