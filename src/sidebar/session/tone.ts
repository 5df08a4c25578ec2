/** How something is told in the status line. */

/** `told`: a failure whose sentence stands in the view; the status line speaks it and only shows that there was one. */
export type Tone = 'plain' | 'error' | 'told';
