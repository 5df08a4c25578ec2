/** What scripts/mutate.mjs uses of Stryker, so that the types of all other scripts can be checked where it is not installed. */
declare module '@stryker-mutator/core' {
  export class Stryker {
    constructor(options: object);
    runMutationTest(): Promise<
      {
        readonly id: string;
        readonly fileName: string;
        readonly status: string;
        readonly statusReason?: string;
        readonly mutatorName: string;
        readonly replacement: string;
        readonly location: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
      }[]
    >;
  }
}

/** What scripts/mutation-runner.mjs uses of it. */
declare module '@stryker-mutator/api/core' {
  export const INSTRUMENTER_CONSTANTS: { readonly NAMESPACE: string };
}
declare module '@stryker-mutator/api/plugin' {
  export const commonTokens: { readonly options: string };
  export const PluginKind: { readonly TestRunner: string; readonly Reporter: string };
  export function tokens(...names: string[]): string[];
  export function declareClassPlugin(kind: string, name: string, made: object): object;
  export function declareFactoryPlugin(kind: string, name: string, create: object): object;
}
declare module '@stryker-mutator/api/test-runner' {
  export const DryRunStatus: { readonly Complete: string };
  export const TestStatus: { readonly Success: string; readonly Failed: string; readonly Skipped: string };
  export function determineHitLimitReached(hits?: number, limit?: number): object | undefined;
  export function toMutantRunResult(result: object): object;
}
