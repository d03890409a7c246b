import type { Severity } from './severity.ts'

/** `.github/readiness.yml`, with defaults filled in. */
export interface Config {
  /** The least severe finding that makes a change "not production-ready". */
  readonly block: Severity
  /** By rule id: `off`, or another severity. */
  readonly rules: Readonly<Record<string, { readonly severity?: Severity | 'off' }>>
  /** Globs of paths that are not examined (`dot` files included). */
  readonly ignore: readonly string[]
  /** Globs that say what a path is, where the product would guess wrong. */
  readonly paths: {
    readonly service: readonly string[]
    readonly frontend: readonly string[]
    readonly scripts: readonly string[]
    readonly tests: readonly string[]
  }
  /** Conclusion of a draft's check: never failing (`advisory`), or like any other. */
  readonly drafts: 'advisory' | 'enforce' | 'skip'
  /** Check conclusion for "production-ready with fixes". */
  readonly withFixes: 'neutral' | 'failure'
  readonly comments: { readonly max: number; readonly suggestions: boolean }
  /** Whether a suppression of P0/P1 that the pull request itself adds counts. */
  readonly allowNewSuppressions: boolean
}

export const defaultConfig: Config = {
  block: 'P1',
  rules: {},
  ignore: [],
  paths: { service: [], frontend: [], scripts: [], tests: [] },
  drafts: 'advisory',
  withFixes: 'neutral',
  comments: { max: 10, suggestions: true },
  allowNewSuppressions: false,
}
