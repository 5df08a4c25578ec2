/** The compile-time check that a service offers nothing under a name that Google's class does not have. */

/**
 * What `class X implements Offered<Live, keyof X, X>` promises: every public name of X is one of the live class, with
 * parameters that fit. Where the live method returns its own class for chaining, X may return itself (`this`), since
 * `expose` puts the proxy in its place; where it returns `any`, X may return anything. `toString` gives the class's name, as live.
 */
export type Offered<Live, Names extends keyof Live | 'toString', Self> = {
  [Name in Names & keyof Live]: Live[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => 0 extends 1 & Result ? unknown : Live extends Result ? Result | Self : Result
    : Live[Name];
};
