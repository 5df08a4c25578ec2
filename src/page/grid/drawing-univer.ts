/** A Univer that draws: the spreadsheet's interface in Japanese, in an element of the page. */
import {
  ICommandService,
  IConfigService,
  ILogService,
  Injector,
  LocaleType,
  LogLevel,
  merge,
  mergeLocales,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/ja-JP';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/ja-JP';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/ja-JP';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteTexts from '@univerjs/preset-sheets-note/locales/ja-JP';
import { CalculationMode } from '@univerjs/sheets-formula';
import { defaultTheme } from '@univerjs/themes';
import { SHEET_CONTROL_TEXTS } from '../../core/messages/sheet-controls';
import { drawBlankLines } from './blank-lines';
import { DrawingCommands } from './drawing-commands';
import { insertWithOwnLooks } from './inserted-looks';
import { HIDDEN_MENU_ITEMS, TYPEFACES } from './offered-functions';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

type PluginEntry = PluginCtor | [PluginCtor, object];

/** Asks servers for things, which nothing here needs. */
const UNWANTED_PLUGINS = ['UNIVER_NETWORK_PLUGIN'];

/**
 * @param container Where it draws; it needs a size.
 * @param onFailure Called when drawing failed: what is seen may be wrong, until it is drawn anew.
 * @returns With its plugins and no workbook yet, as the engine takes it. It ends with the engine.
 */
export function createDrawingUniver(container: HTMLElement, onFailure: () => void): Univer {
  insertWithOwnLooks();
  drawBlankLines();
  const createCommands = (injector: Injector, log: ILogService, config: IConfigService) =>
    new DrawingCommands(injector, log, config, onFailure);
  const univer = new Univer({
    override: [
      [ICommandService, { useFactory: createCommands, deps: [Injector, ILogService, IConfigService] }],
    ],
    theme: defaultTheme,
    locale: LocaleType.JA_JP,
    locales: {
      [LocaleType.JA_JP]: merge(
        mergeLocales(coreTexts, conditionalFormattingTexts, dataValidationTexts, noteTexts),
        SHEET_CONTROL_TEXTS,
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableAutoFocus: true,
      menu: HIDDEN_MENU_ITEMS,
      customFontFamily: TYPEFACES,
      // Google marks no numbers that are text; 目標番号 may well be one.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        // Pasting is our own, and brings values alone.
        clipboardConfig: { hidePasteOptions: true },
      },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    // The list opens while a rating is typed, and its search field would take the keys.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  const registered = new Set(UNWANTED_PLUGINS);
  for (const entry of presets.flatMap(({ plugins }) => plugins as PluginEntry[])) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    univer.registerPlugin(plugin, config);
  }
  return univer;
}
