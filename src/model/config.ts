import type { Language } from './source-file.ts'
import type { Severity } from './severity.ts'

/** Languages and formats that a repository can turn off, with what is read as each. */
export const switchableLanguages = {
  typescript: ['typescript', 'tsx', 'javascript', 'component'],
  python: ['python'],
  go: ['go'],
  java: ['java'],
  sql: ['sql'],
  prisma: ['prisma'],
  yaml: ['yaml'],
  dockerfile: ['dockerfile'],
  documents: ['markdown', 'codeowners'],
} as const satisfies Readonly<Record<string, readonly Language[]>>

export type SwitchableLanguage = keyof typeof switchableLanguages

/** `.github/readiness.yml`, over the organisation's, with defaults filled in. */
export interface Config {
  /** `observe`: everything runs and nothing blocks; the check says so. */
  readonly mode: 'enforce' | 'observe'
  /** The least severe finding that makes a change "not production-ready". */
  readonly block: Severity
  /** By rule id: `off`, or another severity. */
  readonly rules: Readonly<Record<string, { readonly severity?: Severity | 'off' }>>
  /** Globs of paths that are not examined (`dot` files included). */
  readonly ignore: readonly string[]
  /** By language: `off` leaves its files unexamined. A language that is not named is on. */
  readonly languages: Readonly<Partial<Record<SwitchableLanguage, 'on' | 'off'>>>
  /** Globs of files in languages that no rule reads which may change without a review: the verdict names them and does not wait for them. */
  readonly unread: { readonly advisory: readonly string[] }
  /** Globs that say what a path is, where the product would guess wrong. */
  readonly paths: {
    readonly service: readonly string[]
    readonly frontend: readonly string[]
    readonly scripts: readonly string[]
    readonly tests: readonly string[]
  }
  /** Deployables by name, each with globs of its paths; none: they are told from manifests. */
  readonly units: Readonly<Record<string, readonly string[]>>
  /** Who owns the services at these globs, where neither CODEOWNERS nor a catalogue says so. */
  readonly owners: Readonly<Record<string, string>>
  /** Conclusion of a draft's check: like any other (`enforce`), never failing (`advisory`), or none (`skip`: not reviewed). */
  readonly drafts: 'advisory' | 'enforce' | 'skip'
  /** Check conclusion for "production-ready with fixes". */
  readonly withFixes: 'neutral' | 'failure'
  readonly comments: { readonly max: number; readonly suggestions: boolean }
  /** `teams`: slugs of the organisation's teams whose members may waive, besides maintainers. */
  readonly commands: { readonly teams: readonly string[] }
  /**
   * When a rule is told in the summary alone in an installation of the App: of its findings that were shown (at least `shown`), more than `percent` were
   * waived or suppressed as not applicable. `fallback: false`: never.
   */
  readonly notApplicable: { readonly fallback: boolean; readonly percent: number; readonly shown: number }
  /** Whether a suppression of P0/P1 that the pull request itself adds counts. */
  readonly allowNewSuppressions: boolean
}

export const defaultConfig: Config = {
  mode: 'enforce',
  block: 'P1',
  rules: {},
  ignore: [],
  languages: {},
  unread: { advisory: [] },
  paths: { service: [], frontend: [], scripts: [], tests: [] },
  units: {},
  owners: {},
  drafts: 'enforce',
  withFixes: 'neutral',
  comments: { max: 10, suggestions: true },
  commands: { teams: [] },
  notApplicable: { fallback: true, percent: 10, shown: 20 },
  allowNewSuppressions: false,
}
