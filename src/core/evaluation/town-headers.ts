/** The headers of a town's own columns that mean something to the program; brackets behind them do not count. */
import { bareHeader } from './header-texts';

/** Ratings that somebody else gives. */
export const SECOND_RATINGS = ['二次評価', '外部評価', '課長評価', '部長評価', '最終評価'];
/** Ratings, or a few words, at mid-year. */
export const MID_YEAR = ['中間評価', '中間達成度', '上期評価', '上半期評価'];
/** In any header that speaks of mid-year. */
export const MID_YEAR_WORD = /中間|上半期|上期/;
export const FIGURES = { target: '目標値', actual: '実績値', measure: '単位' } as const;

/** What a reviewer says of a goal, and what the 課 answers to it, which closes it. */
export const OPINION = '所見';
export const REPLY = '回答';

const KNOWN: readonly string[] = [...SECOND_RATINGS, ...MID_YEAR, ...Object.values(FIGURES), OPINION, REPLY];

export const isKnownName = (name: string): boolean => KNOWN.includes(bareHeader(name));
