import type { CheckId } from '#model/checks'

/** Languages whose code rules read. */
export type CodeLanguage = 'typescript' | 'python' | 'go' | 'java'

/** A hazard that a language's code cannot hold: what the check is about stands elsewhere, whatever the code is written in. */
export interface AbsentHazard {
  readonly check: CheckId
  readonly languages: readonly CodeLanguage[]
  /** One sentence. */
  readonly why: string
}

const code: readonly CodeLanguage[] = ['typescript', 'python', 'go', 'java']

/** For the table of checks and languages; a rule that speaks there after all takes precedence. */
export const absentHazards: readonly AbsentHazard[] = [
  {
    check: '10.1',
    languages: code,
    why: 'how to roll back is told by documents and done by pipelines, which are read whatever the code is written in.',
  },
  { check: '10.5', languages: code, why: 'owners stand in CODEOWNERS and catalogues, which are read whatever the code is written in.' },
]
