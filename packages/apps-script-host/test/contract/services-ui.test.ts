/** Ui and HtmlService as live Apps Script. Tags as in the project's facts. */
import type { Dialog } from '../../src/ui/screen';
import { openHost } from './open-host';

describe('menus', () => {
  it('show their items, separators and submenus', async () => {
    const host = await openHost();
    host.run(`function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('自己評価書').addItem('点検', 'check').addSeparator()
        .addSubMenu(ui.createMenu('作成').addItem('すべて', 'reportAll')).addToUi();
    }`);
    await host.call('onOpen');
    expect(host.ui.menus).toEqual([
      {
        caption: '自己評価書',
        items: [
          { caption: '点検', functionName: 'check' },
          { separator: true },
          { caption: '作成', items: [{ caption: 'すべて', functionName: 'reportAll' }] },
        ],
      },
    ]);
  });

  it('take the place of an older menu of the same name', async () => {
    const host = await openHost();
    const ui = host.globals.SpreadsheetApp.getUi();
    ui.createMenu('道具').addItem('古い', 'old').addToUi();
    ui.createMenu('道具').addItem('新しい', 'young').addToUi();
    expect(host.ui.menus).toEqual([
      { caption: '道具', items: [{ caption: '新しい', functionName: 'young' }] },
    ]); // [D]
  });
});

describe('dialogs', () => {
  it('are put to the answer function, and give the button it names', async () => {
    const asked: Dialog[] = [];
    const host = await openHost({
      answer: (dialog) => {
        asked.push(dialog);
        return 'YES';
      },
    });
    const ui = host.globals.SpreadsheetApp.getUi();
    expect(ui.alert('題', '本文', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
    expect(asked).toEqual([{ kind: 'alert', title: '題', message: '本文', buttons: 'YES_NO' }]);
  });

  it('are closed when nobody answers', async () => {
    const host = await openHost();
    const ui = host.globals.SpreadsheetApp.getUi();
    expect(ui.alert('本文')).toBe(ui.Button.CLOSE);
    const response = ui.prompt('年度');
    expect(response.getSelectedButton()).toBe(ui.Button.CLOSE);
    expect(response.getResponseText()).toBeNull(); // [D]
  });

  it('give the text typed into a prompt, also when it is cancelled', async () => {
    const host = await openHost({ answer: () => ({ button: 'CANCEL', text: '平成29' }) });
    const ui = host.globals.SpreadsheetApp.getUi();
    const response = ui.prompt('設定', '年度', ui.ButtonSet.OK_CANCEL);
    expect(response.getSelectedButton()).toBe(ui.Button.CANCEL);
    expect(response.getResponseText()).toBe('平成29'); // [D]
  });

  it('refuse an answer that has no button', async () => {
    const host = await openHost({ answer: () => 'YES' });
    expect(() => host.globals.SpreadsheetApp.getUi().alert('本文')).toThrow('「YES」という答えはありません');
  });

  it('refuse arguments that fit no signature', async () => {
    const ui = (await openHost()).globals.SpreadsheetApp.getUi() as unknown as {
      alert(...args: unknown[]): void;
    };
    expect(() => ui.alert()).toThrow("The parameters () don't match the method signature for Ui.alert.");
    expect(() => ui.alert('本文', 'OK')).toThrow(
      "The parameters (String,String) don't match the method signature for Ui.alert.", // [T] shape
    );
  });

  it('let an edit happen while they are open', async () => {
    const host = await openHost({
      answer: () => {
        host.edit('シート1', 'A1', '編集');
        return 'OK';
      },
    });
    host.run(`function ask() {
      SpreadsheetApp.getUi().alert('待つ');
      return SpreadsheetApp.getActive().getSheetByName('シート1').getRange('A1').getValue();
    }`);
    expect(await host.call('ask')).toBe('編集');
  });
});

describe('pages', () => {
  it('show an HTML file of the project in the sidebar, under its title', async () => {
    const host = await openHost({ files: { Sidebar: '<p>点検</p>' } });
    host.run(`function show() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('自己評価書'));
    }`);
    expect(host.ui.sidebar).toBeNull();
    await host.call('show');
    expect(host.ui.sidebar).toEqual({ title: '自己評価書', html: '<p>点検</p>' });
  });

  it('find the built sidebar when no files are given', async () => {
    const { HtmlService } = (await openHost()).globals;
    expect(HtmlService.createHtmlOutputFromFile('Sidebar').getContent()).toContain('<!DOCTYPE html>');
  });

  it('need a file that exists', async () => {
    const { HtmlService } = (await openHost({ files: {} })).globals;
    expect(() => HtmlService.createHtmlOutputFromFile('Panel')).toThrow(
      'No HTML file named Panel was found.',
    ); // [T,P]
  });

  it('do not open from a simple trigger', async () => {
    const host = await openHost();
    host.run(`function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a')); }`);
    await expect(host.call('onOpen')).rejects.toThrow(
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui', // [P]
    );
    expect(host.ui.sidebar).toBeNull();
  });

  it('are HtmlOutput objects and nothing else', async () => {
    const ui = (await openHost()).globals.SpreadsheetApp.getUi();
    const text = '<p>' as unknown as GoogleAppsScript.HTML.HtmlOutput;
    expect(() => ui.showSidebar(text)).toThrow(
      "The parameters (String) don't match the method signature for Ui.showSidebar.", // [T] shape
    );
  });
});

describe('toasts', () => {
  it('show what the script says in passing', async () => {
    const host = await openHost();
    host.globals.SpreadsheetApp.getActive().toast('終わりました', '点検', 5);
    expect(host.ui.toasts).toEqual([{ message: '終わりました', title: '点検', timeout: 5 }]);
  });
});
