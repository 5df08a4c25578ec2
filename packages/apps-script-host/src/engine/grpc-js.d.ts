/**
 * Stands for `@grpc/grpc-js` while types are checked (`paths` in tsconfig.json). Univer's types name one type of it, in calls of a
 * server that this package never makes, and the package itself would bring all of Node's types into programs that have no Node.
 */
export type Metadata = never;
