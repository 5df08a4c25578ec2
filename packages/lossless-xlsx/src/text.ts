/** Texts on their way between files, cells and sentences. */
export { excerpt } from './refusal/excerpt';
export { withLineFeeds } from './xml/xml-text';
