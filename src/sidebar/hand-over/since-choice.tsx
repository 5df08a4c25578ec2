/** From which moment changes are shown: the last hand-over, that of one kind, one's own last look, or a day. */
import { COPY_KINDS, SINCE_REVIEW } from '../../core/messages/copies';
import { REVIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import type { ComparedCopy } from '../../google/hand-over/get-changes';

/** @param props.since As `getChanges` takes it; '' for the last hand-over, null while a day is still to be chosen. */
export function SinceChoice(props: {
  since: string | null;
  /** Also offers what the person has not reviewed yet. */
  ofReview?: boolean;
  onChoose: (since: string | null) => void;
}) {
  const { since, ofReview, onChoose } = props;
  const kinds = [COPY_KINDS.submit, COPY_KINDS.return, COPY_KINDS.close];
  const words = ['', SINCE_REVIEW, COPY_KINDS.look, ...kinds];
  const isDay = since === null || !words.includes(since);
  const [day = '', time = ''] = isDay ? (since ?? '').split(' ') : [];
  const choose = (newDay: string, newTime: string): void =>
    onChoose(newDay === '' ? null : `${newDay} ${newTime}`.trim());
  return (
    <>
      <label>
        {TEXT.since}
        <select
          value={isDay ? DAY : since}
          onChange={(event) => onChoose(event.currentTarget.value === DAY ? null : event.currentTarget.value)}
        >
          {ofReview && <option value={SINCE_REVIEW}>{TEXT.sinces.review}</option>}
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
          <input type="date" value={day} onChange={(event) => choose(event.currentTarget.value, time)} />
        </label>
      )}
      {isDay && day !== '' && (
        <label>
          {TEXT.time}
          <input
            type="time"
            step="1"
            value={time}
            onChange={(event) => choose(day, event.currentTarget.value)}
          />
        </label>
      )}
    </>
  );
}

const DAY = 'day';

/** That a day has further copies, which a time chooses. */
export function EarlierThatDay({ compared }: { compared: readonly ComparedCopy[] }) {
  const several = compared.filter(({ earlier }) => earlier.length > 0);
  return (
    <>
      {several.map(({ department, earlier }) => (
        <p key={department}>{TEXT.earlierThatDay(department, earlier)}</p>
      ))}
    </>
  );
}

/** What stands where there is nothing to compare with. @param since See {@link SinceChoice}. */
export const nothingToCompare = (since: string): string => {
  if (since === COPY_KINDS.look) return TEXT.neverLooked;
  return since === '' || since === SINCE_REVIEW ? TEXT.nothingKept : TEXT.noSuchCopy(since);
};
