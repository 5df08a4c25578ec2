/** The peers are installed by the first `npm run bench` only, so that their own types are mostly not there. */
declare module 'docx';
declare module 'easy-template-x';
