/** The entry points of Comments.js, which stands beside Code.js only where the further right was asked for (`--with-comments`). */

export { getComments, threadNotes_ } from './get-comments';
