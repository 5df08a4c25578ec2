/** Relationships: how one part of the package names the others it uses. */
import { childrenOf, type OnElement, parseXml } from '../xml/xml-tree';

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The type's full name; the transitional and the strict kind differ in all but the last segment. */
  readonly type: string;
  /** The last segment of the type, as in 'worksheet' or 'comments'. */
  readonly kind: string;
  /** The part's name from the root, as in 'xl/worksheets/sheet1.xml'; the address itself when external. */
  readonly target: string;
  readonly external: boolean;
}

/** Where the relationships of a part stand: 'xl/workbook.xml' → 'xl/_rels/workbook.xml.rels'; '' is the package itself. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships written in `xml`, with their targets resolved from the folder of `part`. */
export function parseRelationships(xml: string, part: string, onElement?: OnElement): Relationship[] {
  return childrenOf(parseXml(xml, onElement), 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const target = attributes['Target'] ?? '';
    const external = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, '/').replace(/#.*$/, '');
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The inverse of resolving: how `part` names `target`, as in '../comments1.xml'. Relative, because exceljs finds no absolute ones. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
