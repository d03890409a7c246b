import type { ChangeSet } from '#model/change-set'
import type { PublishedComment } from '#model/publishing/publication'
import type { LedgerEntry } from '#model/publishing/push-ledger'
import type { Finding, Review } from '#model/review'

import { matchEarlier } from './match-earlier.ts'
import type { PublicationInput } from './publication-input.ts'

/** What earlier pushes reported about the findings of this one. */
export interface Reported {
  /** Our comment on a finding. */
  readonly comments: ReadonlyMap<Finding, PublishedComment>
  /** The ledger entry of a finding without a comment. */
  readonly entries: ReadonlyMap<Finding, LedgerEntry>
}

/** Connects the findings at the head with earlier reports about them. */
export const reportedEarlier = ({ review, change, already, history }: PublicationInput): Reported => {
  const findings = review.findings.filter(({ state }) => state !== 'fixed')
  const known = history && new Set(history.entries.map(({ fingerprint }) => fingerprint))
  const paths = new Set(change.head.entries.map(({ path }) => path))
  // Without a ledger, nothing shows whether a finding in another file is new. A file that was removed may have moved its findings
  // elsewhere.
  const mayHaveMoved = ({ path }: PublishedComment): boolean =>
    history !== undefined || (paths.size > 0 && change.head.truncated === undefined && !paths.has(path))
  const comments = matchEarlier(findings, already, known, mayHaveMoved)
  const said = new Set(already.map(({ fingerprint }) => fingerprint))
  const entries = matchEarlier(
    findings.filter((finding) => !comments.has(finding)),
    (history?.entries ?? []).filter(({ fingerprint }) => !said.has(fingerprint)).map(withoutLine),
    known,
  )
  return { comments, entries }
}

/** An entry's line belongs to an older head and says nothing about this one. */
const withoutLine = ({ line: _, ...entry }: LedgerEntry): LedgerEntry => entry

/**
 * Whether an earlier finding that the review no longer contains is fixed. That is unknown if its file or its rule was not examined this
 * time: a file that is still changed must be among the examined ones. A file that is no longer changed equals the base.
 */
export const isGone = (
  reported: { readonly path: string; readonly ruleId: string | undefined },
  { coverage, verdict }: Review,
  change: ChangeSet,
): boolean => {
  if (coverage.truncated !== undefined || change.truncated !== undefined) return false
  if (coverage.rulesNotRun.some(({ ruleId }) => reported.ruleId === undefined || ruleId === reported.ruleId)) return false
  if (verdict === 'not-fully-examined' && reported.ruleId === undefined) return false
  const file = change.files.find(({ path, previousPath }) => path === reported.path || previousPath === reported.path)
  if (file === undefined) return true
  const left = (entries: readonly { readonly path: string }[]) => entries.some(({ path }) => path === file.path)
  if (left(coverage.notExamined) || left(coverage.skipped) || left(coverage.notReviewed ?? [])) return false
  return file.status === 'removed' || coverage.examined.includes(file.path)
}
