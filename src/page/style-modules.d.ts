/** Style sheets are imported for the bundle; they export nothing. */
declare module '*.css';
