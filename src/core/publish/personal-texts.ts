/** What of a person a text that is to be published holds. */
import { circumstances, personalData } from '../check/rules/personal-rules';
import { HINT_MESSAGES } from '../messages/hints';
import { GATE_MESSAGES as TEXT } from '../messages/publish-gate';
import { contactIn } from './contacts';
import { namedPerson } from './named-people';
import { privateMatter } from './private-matters';

/** What is to be asked about, and the sentence for it. */
export interface PersonalText {
  readonly kind: 'personal-data' | 'personal-circumstances';
  readonly text: string;
}

/** At most one of each kind. */
export function personalIn(text: string): PersonalText[] {
  const data = personalData(text) ?? contactIn(text);
  const said = circumstances(text) ?? privateMatter(text);
  const named = said === null ? namedPerson(text) : null;
  return [
    ...(data
      ? [
          {
            kind: 'personal-data' as const,
            text: data === 'address' ? TEXT.homeAddress : HINT_MESSAGES.personalData(data),
          },
        ]
      : []),
    ...(said
      ? [{ kind: 'personal-circumstances' as const, text: HINT_MESSAGES.personalCircumstances(said) }]
      : []),
    ...(named ? [{ kind: 'personal-circumstances' as const, text: TEXT.namedPerson(named) }] : []),
  ];
}
