import type { Audit } from '#model/audit'
import { baselinePath, type BaselineEntry } from '#model/stored/baseline'
import { sortedFindings } from '../formats/audit-outline.ts'
import { count, countBySeverity } from '../formats/outline.ts'

/** What an audit reports about the repository's baseline. The texts are not escaped; the caller escapes them for its format. */
export interface BaselineLines {
  /** Sentences. */
  readonly said: readonly string[]
  /** Recorded findings that are no longer found: the first few. */
  readonly gone: readonly BaselineEntry[]
  readonly moreGone: number
}

const mostGone = 10

/** Counts the recorded findings, which are not listed, and lists the entries to remove; undefined without a baseline. */
export const baselineLines = (audit: Audit): BaselineLines | undefined => {
  if (!audit.baseline) return undefined
  const { gone, unknown } = audit.baseline
  const { open, recorded } = sortedFindings(audit)
  const isAre = (amount: number): string => (amount === 1 ? 'is' : 'are')
  return {
    said: [
      recorded.length === 0
        ? `None of the findings is recorded in ${baselinePath}.`
        : `${count(recorded.length, 'finding')} (${countBySeverity(recorded)}) ${isAre(recorded.length)} recorded in ${baselinePath} and not listed here.`,
      ...(open.length === 0 ? ['No new findings.'] : [`${count(open.length, 'new finding')}.`]),
      ...(unknown.length === 0 ? [] : [`${count(unknown.length, 'recorded finding')} could not be checked.`]),
      ...(gone.length === 0
        ? []
        : [`${count(gone.length, 'recorded finding')} no longer found; run \`readiness baseline --update\` to remove:`]),
    ],
    gone: gone.slice(0, mostGone),
    moreGone: Math.max(0, gone.length - mostGone),
  }
}
