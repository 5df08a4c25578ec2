/** The functions of the proof that Google, its page or another host may call. */
export { onOpen, openProof } from './menu';
export { listItems, lookAt } from './prove';
export { resultText, runSlice } from './run';
