/** Menu: the builder of a menu that a script adds to the spreadsheet. */
import type { CallLog } from '../kernel/call-log';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import { expose, reveal } from '../kernel/service';
import type { MenuEntry, Screen } from './screen';

type Live = GoogleAppsScript.Base.Menu;

class HostMenu implements Live {
  readonly #screen: Screen;
  readonly #caption: string;
  readonly #items: MenuEntry[] = [];

  constructor(caption: string, screen: Screen) {
    this.#caption = caption;
    this.#screen = screen;
  }

  addItem(...args: unknown[]): Live {
    requireSignature('Menu.addItem', args, ['text text']);
    this.#items.push({ caption: String(args[0]), functionName: String(args[1]) });
    return this;
  }

  addSeparator(): Live {
    this.#items.push({ separator: true });
    return this;
  }

  addSubMenu(menu: Live): Live {
    const inner = reveal(menu);
    if (!(inner instanceof HostMenu)) throw signatureMismatch('Menu.addSubMenu', [menu]);
    this.#items.push({ caption: inner.#caption, items: [...inner.#items] });
    return this;
  }

  addToUi(): void {
    this.#screen.addMenu({ caption: this.#caption, items: [...this.#items] });
  }
}

/** An empty menu, as scripts get it; it is on the screen after `addToUi`, and not before. */
export function createMenu(caption: string, screen: Screen, calls: CallLog): Live {
  return expose('Menu', new HostMenu(caption, screen), calls);
}
