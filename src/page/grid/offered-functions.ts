/** What the sheet's own menus offer: nothing that a workbook file would not hold, and the typefaces of this country. */
import { BY_ENGINE, isSameTabName, otherTabNames, tabNameFault } from '@jiko-hyoka/apps-script-host/drawing';
import {
  CustomCommandExecutionError,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { SHEET_TYPEFACES } from '../../core/messages/sheet-controls';

/** Univer's own protection knows nothing of the file's and of Google's, and is gone after saving. */
const PROTECTION = [
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

/** For the preset's option `menu`. */
export const HIDDEN_MENU_ITEMS: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  PROTECTION.map((id) => [id, { hidden: true }]),
);

/** For the preset's option `customFontFamily`; Univer's own list is for China. */
export const TYPEFACES = {
  list: Object.entries(SHEET_TYPEFACES).map(([value, label]) => ({ value, label })),
  override: true,
};

/** What a person may ask for in a panel and no file, or not our saving, holds. */
export type UnsavableKind = 'format' | 'name' | 'diagonal' | 'protection' | 'tab-name';

/**
 * Refuses such things when they are asked for: later there would be no saving, or they would be gone after it.
 * @param injector Of the Univer that draws.
 * @param onUnsavable Called in place of what was asked for.
 */
export function refuseUnsavable(injector: Injector, onUnsavable: (kind: UnsavableKind) => void): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    // A script may do what Google lets it; the saving says what cannot be saved.
    if (options?.[BY_ENGINE]) return;
    const kind = id === RENAME ? tabNameKind(injector, params) : unsavableKind(id, params);
    if (kind === null) return;
    onUnsavable(kind);
    throw new CustomCommandExecutionError(id);
  });
  // Their cells would come back as lists in which nothing but one entry is right.
  const validators = injector.get(DataValidatorRegistryService);
  const offered = validators.getValidatorsByScope.bind(validators);
  validators.getValidatorsByScope = (scope) =>
    offered(scope)?.filter(({ id }) => id !== 'checkbox' && id !== 'listMultiple');
}

const RENAME = 'sheet.command.set-worksheet-name';

/** A name with which Excel would call the file broken. */
function tabNameKind(injector: Injector, params: unknown): UnsavableKind | null {
  const { name = '', subUnitId } = (params ?? {}) as { name?: string; subUnitId?: string };
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const renamed = subUnitId ?? workbook?.getActiveSheet()?.getSheetId();
  const others = workbook?.getSheets().filter((sheet) => sheet.getSheetId() !== renamed) ?? [];
  const { custom } = workbook?.getSnapshot() ?? {};
  const taken = [...others.map((sheet) => sheet.getName()), ...otherTabNames({ custom })];
  const isTaken = taken.some((each) => isSameTabName(each, name));
  return isTaken || tabNameFault(name) !== null ? 'tab-name' : null;
}

interface CommandParams {
  readonly rule?: { readonly rule?: { readonly type?: string; readonly subType?: string } };
  readonly value?: { readonly type?: string };
}

function unsavableKind(id: string, params: unknown): UnsavableKind | null {
  const { rule, value } = (params ?? {}) as CommandParams;
  switch (id) {
    case 'sheet.command.add-conditional-rule':
    case 'sheet.command.set-conditional-rule':
      return isUnsavableFormat(rule?.rule) ? 'format' : null;
    case 'sheet.command.insert-defined-name':
    case 'sheet.command.set-defined-name':
    case 'sheet.command.remove-defined-name':
      return 'name';
    case 'sheet.command.set-border-basic':
    case 'sheet.command.set-border':
      return /^(tl|bl|ml)/.test(value?.type ?? '') ? 'diagonal' : null;
    default:
      return /^sheet\.command\.(add|set|delete)-(range-|worksheet-)?protection$/.test(id)
        ? 'protection'
        : null;
  }
}

function isUnsavableFormat({ type = '', subType = '' }: { type?: string; subType?: string } = {}): boolean {
  return type === 'dataBar' || type === 'iconSet' || subType === 'timePeriod';
}
