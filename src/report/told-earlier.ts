import type { ChangeSet } from '#model/change-set'
import type { PublishedComment } from '#model/publication'
import type { LedgerEntry } from '#model/push-ledger'
import type { Finding, Review } from '#model/review'

import { matchEarlier } from './match-earlier.ts'
import type { PublicationInput } from './publication-input.ts'

/** What earlier pushes told of the findings of this one. */
export interface Told {
  /** The comment of ours that speaks of a finding. */
  readonly comments: ReadonlyMap<Finding, PublishedComment>
  /** What the ledger says of a finding that no comment speaks of. */
  readonly entries: ReadonlyMap<Finding, LedgerEntry>
}

/** Connects the findings at the head with what was told of them. */
export const toldEarlier = ({ review, change, already, history }: PublicationInput): Told => {
  const findings = review.findings.filter(({ state }) => state !== 'fixed')
  const known = history && new Set(history.entries.map(({ fingerprint }) => fingerprint))
  const paths = new Set(change.head.entries.map(({ path }) => path))
  // Without a ledger nothing says whether a finding elsewhere is new; a file that is gone took its findings somewhere.
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

/** An entry's line is that of an older head: it says nothing of this one's. */
const withoutLine = ({ line: _, ...entry }: LedgerEntry): LedgerEntry => entry

/**
 * Whether it can be said of a finding, which the review does not have any more, that it is gone. Not when its file or its rule was
 * not examined this time; a changed file must be among the examined ones, and one that is not changed any more is as it was at the base.
 */
export const isGone = (
  told: { readonly path: string; readonly ruleId: string | undefined },
  { coverage, verdict }: Review,
  change: ChangeSet,
): boolean => {
  if (coverage.truncated !== undefined || change.truncated !== undefined) return false
  if (coverage.rulesNotRun.some(({ ruleId }) => told.ruleId === undefined || ruleId === told.ruleId)) return false
  if (verdict === 'not-fully-examined' && told.ruleId === undefined) return false
  const file = change.files.find(({ path, previousPath }) => path === told.path || previousPath === told.path)
  if (file === undefined) return true
  const left = (entries: readonly { readonly path: string }[]) => entries.some(({ path }) => path === file.path)
  if (left(coverage.notExamined) || left(coverage.skipped) || left(coverage.notReviewed ?? [])) return false
  return file.status === 'removed' || coverage.examined.includes(file.path)
}
