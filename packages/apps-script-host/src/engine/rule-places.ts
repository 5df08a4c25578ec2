/**
 * Where the validation rules of a workbook hold. Univer (0.25.1) walks through every cell of a rule's ranges when it comes,
 * changes or goes, and cuts the ranges of all rules into grids: a rule over a whole sheet takes half a minute, one of two
 * thousand scattered cells for ever. Here a range stays one range. On the prototypes, because the page's Univer takes the
 * plugin from a preset.
 */
import { type IRange, type ObjectMatrix, Range, type Worksheet } from '@univerjs/core';
import { DataValidationCacheService, SheetDataValidationModel } from '@univerjs/sheets-data-validation';

/** What of Univer's service is private. It remembers of cells that were drawn whether they keep to their rule. */
interface CacheService {
  _ensureCache(unitId: string, subUnitId: string): ObjectMatrix<unknown>;
  readonly _dirtyRanges$: { next(change: object): void };
}

/** What of Univer's list of places is used here; one for each tab. */
interface RulePlaces {
  readonly _worksheet: Worksheet | undefined;
  /** The ranges by the rule's id, the rule that came last at the end. */
  readonly _map: Map<string, readonly IRange[]>;
  readonly _tree: { search(box: object): readonly { readonly ruleId: string }[] };
  _dirty: boolean;
  _buildTree(): void;
  _debonceBuildTree(): void;
  _addRule(ruleId: string, ranges: readonly IRange[]): void;
  getValue(row: number, column: number): string | undefined;
}

let isDone = false;

/** To be called before the first workbook comes; does its work once. */
export function keepRangesWhole(): void {
  if (isDone) return;
  isDone = true;
  forgetByRanges(DataValidationCacheService.prototype as unknown as CacheService & Record<string, unknown>);
  const model = SheetDataValidationModel.prototype as unknown as {
    _ensureRuleMatrix(unitId: string, subUnitId: string): RulePlaces;
  };
  const ensure = model._ensureRuleMatrix;
  const adapted = new WeakSet<RulePlaces>();
  model._ensureRuleMatrix = function (unitId, subUnitId) {
    const places = ensure.call(this, unitId, subUnitId);
    if (!adapted.has(places)) withWholeRanges(places);
    adapted.add(places);
    return places;
  };
}

/** Goes through the cells that are remembered instead of those that a rule covers. */
function forgetByRanges(service: CacheService & Record<string, unknown>): void {
  const forget = function (
    this: CacheService,
    unitId: string,
    subUnitId: string,
    ranges: readonly IRange[],
    isSetRange?: boolean,
  ): void {
    const cache = this._ensureCache(unitId, subUnitId);
    const covered: [number, number][] = [];
    cache.forValue((row, column) => {
      if (ranges.some((range) => holds(range, row, column))) covered.push([row, column]);
    });
    for (const [row, column] of covered) cache.realDeleteValue(row, column);
    this._dirtyRanges$.next({ unitId, subUnitId, ranges, isSetRange });
  };
  Object.assign(service, { markRangeDirty: forget, _deleteRange: forget });
}

/** The open ends of whole rows and columns are NaN, which is never beyond anything. */
const holds = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean =>
  !(row < startRow || row > endRow || column < startColumn || column > endColumn);

/** Where rules overlap, the one that came last holds: looked up when a cell is asked for, not cut out beforehand. */
function withWholeRanges(places: RulePlaces): void {
  places._addRule = function (ruleId, ranges) {
    const worksheet = this._worksheet;
    if (!worksheet) return;
    this._map.delete(ruleId);
    this._map.set(
      ruleId,
      ranges.map((range) => Range.transformRange(range, worksheet)),
    );
    this._dirty = true;
    this._debonceBuildTree();
  };
  places.getValue = function (row, column) {
    if (this._dirty) this._buildTree();
    const found = this._tree.search({ minX: row, maxX: row, minY: column, maxY: column });
    if (found.length <= 1) return found[0]?.ruleId;
    const ids = new Set(found.map(({ ruleId }) => ruleId));
    return [...this._map.keys()].filter((id) => ids.has(id)).at(-1);
  };
}
