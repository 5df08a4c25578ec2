/** What scripts/mutate.mjs uses of Stryker, so that the types of all other scripts can be checked where it is not installed. */
declare module '@stryker-mutator/core' {
  export class Stryker {
    constructor(options: object);
    runMutationTest(): Promise<
      {
        readonly fileName: string;
        readonly status: string;
        readonly statusReason?: string;
        readonly mutatorName: string;
        readonly replacement: string;
        readonly location: { readonly start: { readonly line: number; readonly column: number } };
      }[]
    >;
  }
}
