import type { Language } from './source-file.ts'
import type { Severity } from './severity.ts'

/** Languages and formats that a repository can turn off, with the languages that each covers. */
export const switchableLanguages = {
  typescript: ['typescript', 'tsx', 'javascript', 'component'],
  python: ['python'],
  go: ['go'],
  java: ['java'],
  sql: ['sql'],
  prisma: ['prisma'],
  yaml: ['yaml'],
  dockerfile: ['dockerfile'],
  terraform: ['terraform'],
  documents: ['markdown', 'codeowners'],
} as const satisfies Readonly<Record<string, readonly Language[]>>

export type SwitchableLanguage = keyof typeof switchableLanguages

/** `.github/readiness.yml`, merged over the organisation's file, with defaults filled in. */
export interface Config {
  /** `observe`: everything runs and nothing blocks; the check says so. */
  readonly mode: 'enforce' | 'observe'
  /** The lowest severity that makes a change "not production-ready". */
  readonly block: Severity
  /** By rule id: `off`, or another severity. */
  readonly rules: Readonly<Record<string, { readonly severity?: Severity | 'off' }>>
  /** Globs of paths that are not examined; they match dot files too. */
  readonly ignore: readonly string[]
  /** By language: `off` leaves its files unexamined. Languages that are not listed are on. */
  readonly languages: Readonly<Partial<Record<SwitchableLanguage, 'on' | 'off'>>>
  /**
   * Globs of files in languages that no rule reads and that may change without a review: the verdict names them, but they do not affect it.
   */
  readonly unread: { readonly advisory: readonly string[] }
  /** Globs that set the role of paths whose role would be guessed wrong. */
  readonly paths: {
    readonly service: readonly string[]
    readonly frontend: readonly string[]
    readonly scripts: readonly string[]
    readonly tests: readonly string[]
  }
  /** Deployables by name, each with globs of its paths. If empty, they are derived from the manifests. */
  readonly units: Readonly<Record<string, readonly string[]>>
  /** Owners of the services at these globs, for services that neither CODEOWNERS nor a catalogue covers. */
  readonly owners: Readonly<Record<string, string>>
  /** Conclusion of a draft's check: the usual one (`enforce`), never a failure (`advisory`), or none (`skip`: not reviewed). */
  readonly drafts: 'advisory' | 'enforce' | 'skip'
  /** Check conclusion for "production-ready with fixes". */
  readonly withFixes: 'neutral' | 'failure'
  readonly comments: { readonly max: number; readonly suggestions: boolean }
  /** `teams`: slugs of organisation teams whose members may waive, in addition to maintainers. */
  readonly commands: { readonly teams: readonly string[] }
  /**
   * When an installation of the App reports a rule in the summary only: at least `shown` of its findings were shown, and more than
   * `percent` of them were waived or suppressed as not applicable. `fallback: false` turns this off.
   */
  readonly notApplicable: { readonly fallback: boolean; readonly percent: number; readonly shown: number }
  /** Whether migration SQL is applied to a database engine in a sandbox (`readiness migrations`). */
  readonly migrations: { readonly replay: 'on' | 'off' }
  /** Whether Helm charts are rendered in a sandbox. */
  readonly charts: { readonly render: 'on' | 'off' }
  /** Whether a suppression of a P0 or P1 that the pull request itself adds takes effect. */
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
  migrations: { replay: 'on' },
  charts: { render: 'on' },
  allowNewSuppressions: false,
}
