/** The functions of the proof that Google, its page or another host may call. */
export { listItems, lookAt } from './prove';
