/** 誤り, 未入力, 注意 or 参考, as a word with its own shape. */
import type { Severity } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { Icon } from './icon';

/** @param props.count How many there are; left out for one finding's own mark. */
export function SeverityMark({ severity, count }: { severity: Severity; count?: number }) {
  return (
    <span class="severity" data-severity={severity}>
      <Icon name={severity} />
      {SIDEBAR_TEXTS.severities[severity]}
      {count !== undefined && <b>{count}</b>}
    </span>
  );
}
