/** From which moment changes are shown: the last hand-over, that of one kind, one's own last look, or a day. */
import { COPY_KINDS } from '../../core/messages/copies';
import { REVIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';

/** @param props.since As `getChanges` takes it; '' for the last hand-over, null while a day is still to be chosen. */
export function SinceChoice(props: { since: string | null; onChoose: (since: string | null) => void }) {
  const { since, onChoose } = props;
  const kinds = [COPY_KINDS.submit, COPY_KINDS.return, COPY_KINDS.close];
  const isDay = since === null || (since !== '' && since !== COPY_KINDS.look && !kinds.includes(since));
  return (
    <>
      <label>
        {TEXT.since}
        <select
          value={isDay ? DAY : since}
          onChange={(event) => onChoose(event.currentTarget.value === DAY ? null : event.currentTarget.value)}
        >
          <option value="">{TEXT.sinces.handOver}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {TEXT.sinces.kind(kind)}
            </option>
          ))}
          <option value={COPY_KINDS.look}>{TEXT.sinces.look}</option>
          <option value={DAY}>{TEXT.sinces.day}</option>
        </select>
      </label>
      {isDay && (
        <label>
          {TEXT.day}
          <input
            type="date"
            value={since ?? ''}
            onChange={(event) => onChoose(event.currentTarget.value || null)}
          />
        </label>
      )}
    </>
  );
}

const DAY = 'day';

/** What stands where there is nothing to compare with. @param since See {@link SinceChoice}. */
export const nothingToCompare = (since: string): string => {
  if (since === COPY_KINDS.look) return TEXT.neverLooked;
  return since === '' ? TEXT.nothingKept : TEXT.noSuchCopy(since);
};
