/** Names of people, made comparable: each types their own now with a blank of one width, now with another or none. */
import { foldText } from '../cells/folded-text';

/** Whether two names, or addresses, are meant for the same person. */
export const isSamePerson = (one: string, other: string): boolean => foldText(one) === foldText(other);
