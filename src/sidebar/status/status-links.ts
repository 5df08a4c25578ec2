/** How 状況 leads on. */
import type { FindingFilter } from '../findings/finding-filter';

/** The ways from here to the other views. */
export interface StatusLinks {
  readonly onFindings: (wanted: Partial<FindingFilter>) => void;
  readonly onFill: (department: string) => void;
  readonly onReport: () => void;
}
