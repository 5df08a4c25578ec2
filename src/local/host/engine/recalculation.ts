/** Calculates formulas at once, with Univer's interpreter: Univer's own calculation ends only some 300 ms later. */
import { CellValueType, type ICellData, ObjectMatrix, type Worksheet } from '@univerjs/core';
import {
  AstTreeBuilder,
  type BaseAstNode,
  type BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  generateExecuteAstNodeData,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  type LexerNode,
} from '@univerjs/engine-formula';
import { FormulaCells } from './formula-cells';
import { type FormulaReferences, referencesOf } from './formula-references';
import type { UniverCore } from './univer-core';
import { mendFormulas } from './univer-mends';

/** What a formula gives: '' stands for an empty result, and an error is its text, as in '#REF!'. */
export type FormulaResult = string | number | boolean;

/** A formula cell and where it stands, 0-based. */
interface FormulaCell {
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
  readonly volatile: boolean;
}

/** Where a formula is evaluated, 0-based; the offsets move its relative references (facts on validation formulas). */
export interface FormulaPlace {
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rowOffset?: number;
  readonly columnOffset?: number;
}

/** A chain of formulas settles in two passes when it runs one way, since passes alternate; more is a circle. */
const MAX_PASSES = 60;

/** Their results differ at each evaluation, so they are evaluated in the first pass only. */
const VOLATILE = /\b(?:NOW|RAND|RANDBETWEEN|RANDARRAY)\(/i;

export class Recalculation {
  readonly #core: UniverCore;
  readonly #formulas: FormulaCells;
  /** By the formulas' texts. */
  readonly #references = new Map<string, FormulaReferences | null>();
  readonly #config: IFormulaCurrentConfigService;
  readonly #runtime: IFormulaRuntimeService;
  readonly #lexer: Lexer;
  readonly #parser: AstTreeBuilder;
  readonly #interpreter: Interpreter;

  constructor(core: UniverCore) {
    this.#core = core;
    mendFormulas(core);
    this.#formulas = new FormulaCells(core);
    this.#config = core.injector.get(IFormulaCurrentConfigService);
    this.#runtime = core.injector.get(IFormulaRuntimeService);
    this.#lexer = core.injector.get(Lexer);
    this.#parser = core.injector.get(AstTreeBuilder);
    this.#interpreter = core.injector.get(Interpreter);
  }

  /**
   * Writes the results of all formulas that may give something new into their cells, straight into the cell matrix.
   * A formula with a function that Univer does not know keeps the value it has (the one of the file, as a rule).
   * Formulas that go round in a circle become '#REF!', as at Google.
   *
   * @param changed The ids of the tabs that were written to since the last run; null for all.
   */
  run(changed: ReadonlySet<string> | null): void {
    const formulas = this.#core.workbook.getSheets().flatMap((sheet) => formulasOf(sheet, this.#formulas));
    if (formulas.length === 0) return;
    const nodes = new Map<string, BaseAstNode | string>();
    const lasting = formulas.filter((formula) => !formula.volatile);
    const sheets = changed && this.#namesOf(changed);
    let candidates = formulas.filter(
      (formula) => formula.volatile || !sheets || isIn(formula, sheets) || this.#looksAt(formula, sheets),
    );
    let updated: FormulaCell[] = [];
    let updatedBefore: FormulaCell[] = [];
    for (let pass = 0; pass < MAX_PASSES && candidates.length > 0; pass += 1) {
      this.#load();
      updatedBefore = updated;
      updated = candidates.filter((formula) => this.#update(formula, nodes));
      if (updated.length === 0) return;
      const touched = new Set(updated.map(({ worksheet }) => worksheet.getName().toLowerCase()));
      candidates = lasting.filter((formula) => this.#looksAt(formula, touched));
      if (pass % 2 === 0) candidates.reverse();
    }
    if (candidates.length === 0) return;
    // By turns of direction, the cells of a circle may change in every other pass only.
    for (const { cell } of [...updated, ...updatedBefore]) store(cell, '#REF!');
  }

  /**
   * Evaluates a formula that stands in no cell, as one of a validation rule.
   * What comes back holds as long as nothing is written: cells that it has read once may be remembered.
   */
  prepare(formula: string): (place: FormulaPlace) => FormulaResult {
    this.#load();
    const node = this.#parse(formula);
    return (place) => this.#execute(node, place);
  }

  /** The names of tabs in small letters; null when one of them is gone. */
  #namesOf(ids: ReadonlySet<string>): ReadonlySet<string> | null {
    const names = [...ids].map((id) => this.#core.workbook.getSheetBySheetId(id)?.getName().toLowerCase());
    return names.includes(undefined) ? null : new Set(names.map(String));
  }

  /** @param sheets Names in small letters. */
  #looksAt(formula: FormulaCell, sheets: ReadonlySet<string>): boolean {
    const text = formula.cell.f ?? '';
    let references = this.#references.get(text);
    if (references === undefined) {
      references = referencesOf(text);
      this.#references.set(text, references);
    }
    if (references === null) return true;
    if (references.own && isIn(formula, sheets)) return true;
    return references.sheets.some((name) => sheets.has(name));
  }

  /** @returns True when the result differs from the one before. */
  #update(formula: FormulaCell, nodes: Map<string, BaseAstNode | string>): boolean {
    const { cell } = formula;
    const text = cell.f ?? '';
    let node = nodes.get(text);
    if (node === undefined) {
      node = this.#parse(text);
      nodes.set(text, node);
    }
    const result = this.#execute(node, formula);
    if (result === '#NAME?' && cell.v !== undefined && cell.v !== null) return false;
    return store(cell, result);
  }

  #load(): void {
    this.#config.loadDataLite();
    this.#runtime.reset();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  #parse(formula: string): BaseAstNode | string {
    const lexed = this.#lexer.treeBuilder(formula);
    // The lexer answers with an error's text where a formula cannot be read.
    if (typeof lexed === 'string') return lexed;
    return this.#parser.parse(lexed as LexerNode) || '#ERROR!';
  }

  #execute(node: BaseAstNode | string, place: FormulaPlace): FormulaResult {
    if (typeof node === 'string') return node;
    const { worksheet, row, column, rowOffset = 0, columnOffset = 0 } = place;
    const [rows, columns] = [worksheet.getRowCount(), worksheet.getColumnCount()];
    this.#runtime.setCurrent(row, column, rows, columns, worksheet.getSheetId(), this.#core.unitId);
    node.resetCalculationState();
    const executable = generateExecuteAstNodeData(node, columnOffset, rowOffset);
    return plainResult(this.#interpreter.execute(executable));
  }
}

/** @param sheets Names in small letters. */
function isIn({ worksheet }: FormulaCell, sheets: ReadonlySet<string>): boolean {
  return sheets.has(worksheet.getName().toLowerCase());
}

function formulasOf(worksheet: Worksheet, formulas: FormulaCells): FormulaCell[] {
  const found: FormulaCell[] = [];
  new ObjectMatrix(formulas.of(worksheet)).forValue((row, column, cell) => {
    if (cell.f) found.push({ worksheet, row, column, cell, volatile: VOLATILE.test(cell.f) });
  });
  return found;
}

function plainResult(value: FunctionVariantType): FormulaResult {
  let result = value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : value;
  if (result.isArray())
    result = (result as ReturnType<BaseReferenceObject['toArrayValueObject']>).getFirstCell();
  if (result.isError()) return (result as unknown as { getErrorType(): string }).getErrorType();
  // A reference to an empty cell shows nothing in Google Sheets, where Excel shows 0.
  if ((result as { isNull(): boolean }).isNull()) return '';
  return (result as { getValue(): FormulaResult }).getValue();
}

/** @returns True when the cell held something else. */
function store(cell: ICellData, result: FormulaResult): boolean {
  const value = typeof result === 'boolean' ? Number(result) : result;
  const type = { boolean: CellValueType.BOOLEAN, number: CellValueType.NUMBER, string: CellValueType.STRING }[
    typeof result as 'boolean' | 'number' | 'string'
  ];
  if (cell.v === value && cell.t === type) return false;
  cell.v = value;
  cell.t = type;
  return true;
}
