/** Where the ranges lie that scripts hand over to other services. */

import type { Area } from '../engine/area';
import type { EngineSheet } from '../engine/engine-sheet';
import { signatureMismatch } from '../kernel/method-signature';
import { reveal } from '../kernel/service';
import type { Bounds } from './a1-notation';

/** A tab and a block of its cells, 0-based. */
export interface RangePlace {
  readonly sheet: EngineSheet;
  readonly area: Area;
  /** The area with its open ends, as in D:F. */
  readonly bounds: Bounds;
}

/** Kept outside the ranges, so that scripts cannot reach it. */
const places = new WeakMap<object, RangePlace>();

/** @param range The implementation, before it is exposed. */
export function rememberPlace(range: object, place: RangePlace): void {
  places.set(range, place);
}

/**
 * The place of a range.
 *
 * @param method The live name of the method that got it, for the error.
 * @throws LiveError when it is no range.
 */
export function rangePlace(range: unknown, method: string): RangePlace {
  const place = typeof range === 'object' && range !== null ? places.get(reveal(range)) : undefined;
  if (place === undefined) throw signatureMismatch(method, [range]);
  return place;
}
