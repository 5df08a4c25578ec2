/**
 * Compares values as spreadsheets do: numbers before texts before booleans, texts whatever their case, blank cells as 0, '' or FALSE,
 * and an error stays one. Univer's own comparison takes 0 for equal to "", and errors in cells for texts (0.25.1).
 */
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { UniverCore } from './univer-core';

/** Univer's function behind the signs `=`, `<` and so on. */
type Comparing = BaseFunction & { setCompareType(sign: string): void };

/** To make one is to use it: nothing needs to hold it. */
export class Comparison {
  readonly #onDoubt: () => void;
  #sign = '=';

  /**
   * Takes the place of Univer's comparison in all formulas of this engine, those of rules too.
   *
   * @param onDoubt Called where two different texts are asked for their order: languages differ in it.
   */
  constructor(core: UniverCore, onDoubt: () => void) {
    this.#onDoubt = onDoubt;
    const executor = core.injector.get(IFunctionService).getExecutor('COMPARE') as Comparing;
    executor.setCompareType = (sign) => {
      this.#sign = sign;
    };
    executor.calculate = (left, right) => this.#compare(left as BaseValueObject, right as BaseValueObject);
  }

  #compare(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    if (left.isError()) return left;
    if (right.isError()) return right;
    const [rows, columns] = [
      Math.max(rowsOf(left), rowsOf(right)),
      Math.max(columnsOf(left), columnsOf(right)),
    ];
    if (rows === 1 && columns === 1) return this.#one(valueAt(left, 0, 0), valueAt(right, 0, 0));
    const values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        this.#one(valueAt(left, row, column), valueAt(right, row, column)),
      ),
    );
    return ArrayValueObject.create({
      calculateValueList: values,
      rowCount: rows,
      columnCount: columns,
      unitId: '',
      sheetId: '',
      row: 0,
      column: 0,
    });
  }

  #one(left: BaseValueObject | null, right: BaseValueObject | null): BaseValueObject {
    if (left?.isError()) return left;
    if (right?.isError()) return right;
    const [a, b] = [plainOf(left, right), plainOf(right, left)];
    if (typeof a === 'string' && typeof b === 'string' && a !== b && !/^(?:=|<>)$/.test(this.#sign)) {
      this.#onDoubt();
    }
    const order = rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0);
    return BooleanValueObject.create(ANSWERS[this.#sign]?.(order) ?? false);
  }
}

type Plain = number | string | boolean;

const rankOf = (value: Plain): number => ['number', 'string', 'boolean'].indexOf(typeof value);

const ANSWERS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** A value as it is compared: a blank cell is the empty one of the kind that stands against it. */
function plainOf(value: BaseValueObject | null, against: BaseValueObject | null): Plain {
  if (value === null || value.isNull()) {
    if (against?.isString()) return '';
    return against?.isBoolean() ? false : 0;
  }
  const plain = value.getValue() as Plain;
  // As many digits as programs keep: 0.1 + 0.2 is 0.3.
  if (typeof plain === 'number') return Number(plain.toPrecision(15));
  return typeof plain === 'string' ? plain.toLowerCase() : plain;
}

const rowsOf = (value: BaseValueObject): number =>
  value.isArray() ? (value as ArrayValueObject).getRowCount() : 1;
const columnsOf = (value: BaseValueObject): number =>
  value.isArray() ? (value as ArrayValueObject).getColumnCount() : 1;

/** One row or column stands for all of them; what lies outside of another array is not available. */
function valueAt(value: BaseValueObject, row: number, column: number): BaseValueObject | null {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  const [at, across] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
  if (at >= rows || across >= columns) return ErrorValueObject.create(ErrorType.NA);
  return array.get(at, across) ?? null;
}
