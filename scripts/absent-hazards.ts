import type { CheckId } from '#model/checks'

/** Programming languages that rules read. */
export type CodeLanguage = 'typescript' | 'python' | 'go' | 'java'

/** A check that is not about code: its subject is in other files, whatever the language. */
export interface AbsentHazard {
  readonly check: CheckId
  readonly languages: readonly CodeLanguage[]
  /** One sentence. */
  readonly why: string
}

const code: readonly CodeLanguage[] = ['typescript', 'python', 'go', 'java']

/** For the table of checks and languages. A rule with examples in the language takes precedence. */
export const absentHazards: readonly AbsentHazard[] = [
  {
    check: '10.1',
    languages: code,
    why: 'documents describe rollback and pipelines perform it. They are read for every language.',
  },
  { check: '10.5', languages: code, why: 'CODEOWNERS and catalogs name the owners. They are read for every language.' },
]
