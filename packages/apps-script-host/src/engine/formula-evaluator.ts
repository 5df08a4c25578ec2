/** Evaluates formulas at once, with Univer's interpreter: Univer's own calculation ends only some 300 ms later. */
import type { Worksheet } from '@univerjs/core';
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
import { Comparison } from './comparison';
import { isFormula } from './formula-grammar';
import type { UniverCore } from './univer-core';
import { mendFormulas } from './univer-mends';

/** What a formula gives: '' stands for an empty result, and an error is its text, as in '#REF!'. */
export type FormulaResult = string | number | boolean;

export interface Evaluated {
  readonly result: FormulaResult;
  /** 'blank' for what an empty cell gives: Google shows nothing, Excel 0. 'doubtful' where Excel may show another one. */
  readonly kind: 'one' | 'blank' | 'doubtful';
}

/** Where a formula is evaluated, 0-based; the offsets move its relative references (docs/evidence.md, on rules). */
export interface FormulaPlace {
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rowOffset?: number;
  readonly columnOffset?: number;
}

/** What Google shows for a text behind "=" that is no formula. */
const UNREADABLE = '#ERROR!';

/** Of a formula that Excel may well know. */
export const UNKNOWN: Evaluated & { readonly result: string } = { result: '#NAME?', kind: 'doubtful' };

/** A formula that was read; a text is the error that it is. */
export type ParsedFormula = BaseAstNode | string;

/** For one engine. Parse once and evaluate often: to parse takes longer. */
export class FormulaEvaluator {
  readonly #core: UniverCore;
  readonly #config: IFormulaCurrentConfigService;
  readonly #runtime: IFormulaRuntimeService;
  readonly #lexer: Lexer;
  readonly #parser: AstTreeBuilder;
  readonly #interpreter: Interpreter;
  readonly #parsed = new Map<string, ParsedFormula>();
  /** Whether something came in, since this was last set, on which programs differ. */
  #isDoubtful = false;

  constructor(core: UniverCore) {
    this.#core = core;
    this.#config = core.injector.get(IFormulaCurrentConfigService);
    this.#runtime = core.injector.get(IFormulaRuntimeService);
    this.#lexer = core.injector.get(Lexer);
    this.#parser = core.injector.get(AstTreeBuilder);
    this.#interpreter = core.injector.get(Interpreter);
    const onDoubt = (): void => {
      this.#isDoubtful = true;
    };
    new Comparison(core, onDoubt);
    mendFormulas(core, onDoubt);
  }

  /** To be called before evaluations, and again when cells were written: values of areas are remembered in between. */
  load(): void {
    this.#config.loadDataLite();
    this.#runtime.reset();
    this.#parsed.clear();
    this.forgetAreas();
  }

  /** Frees the remembered values of areas, of which each cell takes some hundred bytes. */
  forgetAreas(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  /** @param formula With its '='. @returns The error that a cell shows, where it cannot be read. */
  parse(formula: string): ParsedFormula {
    const known = this.#parsed.get(formula);
    if (known !== undefined) return known;
    const parsed = this.#parseAnew(formula);
    this.#parsed.set(formula, parsed);
    return parsed;
  }

  /**
   * @param place Where the formula stands, and how far its relative references have gone with it. @returns What could not be
   * calculated is told by its `kind`; nothing is thrown.
   */
  evaluate(formula: ParsedFormula, place: FormulaPlace): Evaluated {
    if (typeof formula === 'string') return { result: formula, kind: 'one' };
    const { worksheet, row, column, rowOffset = 0, columnOffset = 0 } = place;
    const [rows, columns] = [worksheet.getRowCount(), worksheet.getColumnCount()];
    this.#runtime.setCurrent(row, column, rows, columns, worksheet.getSheetId(), this.#core.unitId);
    this.#isDoubtful = false;
    const evaluated = orUnknown(() => {
      formula.resetCalculationState();
      const executable = generateExecuteAstNodeData(formula, columnOffset, rowOffset);
      return plainResult(this.#interpreter.execute(executable));
    });
    return this.#isDoubtful ? { ...evaluated, kind: 'doubtful' } : evaluated;
  }

  #parseAnew(formula: string): ParsedFormula {
    if (!isFormula(formula)) return UNREADABLE;
    try {
      const lexed = this.#lexer.treeBuilder(formula);
      // The lexer answers with an error's text where a formula cannot be read.
      if (typeof lexed === 'string') return lexed;
      return this.#parser.parse(lexed as LexerNode) || UNREADABLE;
    } catch {
      return UNKNOWN.result;
    }
  }
}

/** Univer reads and calculates by recursion: thousands of operators in a row are too deep for it, and never for Excel. */
function orUnknown(work: () => Evaluated): Evaluated {
  try {
    return work();
  } catch {
    return UNKNOWN;
  }
}

function plainResult(value: FunctionVariantType): Evaluated {
  let result = value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : value;
  let kind: Evaluated['kind'] = 'one';
  if (result.isArray()) {
    const array = result as ReturnType<BaseReferenceObject['toArrayValueObject']>;
    if (array.getRowCount() * array.getColumnCount() > 1) kind = 'doubtful';
    result = array.getFirstCell();
  }
  if (result.isError()) {
    return { result: (result as unknown as { getErrorType(): string }).getErrorType(), kind };
  }
  if ((result as { isNull(): boolean }).isNull()) return { result: '', kind: 'blank' };
  return { result: (result as { getValue(): FormulaResult }).getValue(), kind };
}
