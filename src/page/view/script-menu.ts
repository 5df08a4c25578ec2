/** The menus that the script has made, as the page's own menus take them. */
import type { MenuEntry } from '@jiko-hyoka/apps-script-host';
import type { MenuItem } from './menu-button';

/**
 * The entries of a menu; a submenu's stand in line with the others, behind its name.
 * @param onChoose Gets the name of the function behind the chosen item.
 */
export function scriptMenuItems(
  entries: readonly MenuEntry[],
  onChoose: (functionName: string) => void,
  above = '',
): MenuItem[] {
  return entries.flatMap((entry): MenuItem[] => {
    if ('separator' in entry) return ['line'];
    const caption = `${above}${entry.caption}`;
    if ('items' in entry) return scriptMenuItems(entry.items, onChoose, `${caption}：`);
    return [{ caption, onChoose: () => onChoose(entry.functionName) }];
  });
}
