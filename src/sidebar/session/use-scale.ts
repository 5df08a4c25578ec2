/** The levels of the workbook, as the last check has found them. */
import { FIVE_LEVELS, type Scale } from '../../core/evaluation/scale';
import { useSession } from './sidebar-session';

export const useScale = (): Scale => useSession().check.overview?.scale ?? FIVE_LEVELS;
