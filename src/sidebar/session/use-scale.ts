/** The levels of the workbook, as the last check has found them, and whether goals are rated at all. */
import { FIVE_LEVELS, type Scale } from '../../core/evaluation/scale';
import { useSession } from './sidebar-session';

export const useIsRated = (): boolean => useSession().check.overview?.isRated ?? true;

export const useScale = (): Scale => useSession().check.overview?.scale ?? FIVE_LEVELS;
