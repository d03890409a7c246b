import type { Placement, PlacementKind, PublishedComment } from '#model/publishing/publication'
import type { LedgerEntry, LedgerState } from '#model/publishing/push-ledger'
import type { Finding } from '#model/review'
import { severities } from '#model/severity'

import { closedAt, titleOfComment } from './comment-body.ts'
import type { PublicationInput } from './publication-input.ts'
import { isGone, reportedEarlier } from './told-earlier.ts'

/** Entries kept for the next push. More findings than this cannot be followed up one by one. */
const mostEntries = 500

/** An entry made from a comment, for a finding that the ledger does not contain. */
const entryOf = (comment: PublishedComment): LedgerEntry => {
  const { severity, title } = titleOfComment(comment.body)
  return {
    fingerprint: comment.fingerprint,
    ...(comment.construct !== undefined && { construct: comment.construct }),
    ruleId: comment.ruleId,
    severity: severities.find((known) => known === severity),
    title,
    path: comment.path,
    state: comment.state,
    ...(comment.since !== undefined && { since: comment.since }),
    at: closedAt(comment.body) ?? comment.since ?? '',
    told: 'earlier',
    ...(comment.url !== undefined && { url: comment.url }),
  }
}

const stateOf = (finding: Finding, prior: LedgerEntry | undefined, head: string): LedgerState => {
  if (finding.state === 'waived' || finding.state === 'suppressed') return finding.state
  if (prior === undefined || prior.since === head) return 'new'
  return prior.path === finding.path ? 'open' : 'moved'
}

/**
 * Continues a pull request's ledger with the results of this push. Starts from the previous push's ledger or, without one, from our
 * comments on the pull request. Idempotent for the same head.
 *
 * @param placements where the findings of state `new` are reported
 * @returns one entry for each finding of a stable rule that the change introduces or introduced earlier
 */
export const continueLedger = (input: PublicationInput, placements: readonly Placement[]): readonly LedgerEntry[] => {
  const { review, already, history } = input
  const head = review.head.commit
  const reported = reportedEarlier(input)
  const recorded = new Map(history?.entries.map((entry) => [entry.fingerprint, entry]))
  const ofComment = (comment: PublishedComment): LedgerEntry => ({
    ...entryOf(comment),
    ...recorded.get(comment.fingerprint),
    ...(comment.url !== undefined && { url: comment.url }),
  })
  const placed = new Map(placements.map((placement) => [placement.fingerprint, placement]))
  const continued = new Set<string>()
  const present = review.findings.flatMap((finding): LedgerEntry[] => {
    const comment = reported.comments.get(finding)
    const prior = comment ? ofComment(comment) : reported.entries.get(finding)
    if (prior) continued.add(prior.fingerprint)
    const isBrought =
      finding.stage === 'stable' && (finding.state === 'new' || finding.state === 'waived' || finding.state === 'suppressed')
    if (!isBrought) return []
    const placement = placed.get(finding.fingerprint)
    const state = stateOf(finding, prior, head)
    const url = placement?.url ?? prior?.url
    return [
      {
        fingerprint: finding.fingerprint,
        ...(finding.construct !== undefined && { construct: finding.construct }),
        ruleId: finding.ruleId,
        severity: finding.severity,
        title: finding.title,
        path: finding.path,
        line: finding.startLine,
        state,
        since: prior ? (prior.since ?? '') : head,
        at: prior?.state === state ? prior.at : head,
        told: firstPlace(prior?.told, placement?.kind),
        ...(url !== undefined && { url }),
      },
    ]
  })
  const gone = [...already.map(ofComment), ...(history?.entries ?? [])].flatMap((entry): LedgerEntry[] => {
    if (continued.has(entry.fingerprint)) return []
    continued.add(entry.fingerprint)
    if (entry.state === 'fixed') return [entry]
    const state = isGone(entry, review, input.change) ? 'fixed' : 'unknown'
    return [{ ...entry, state, at: entry.state === state ? entry.at : head }]
  })
  return [...present, ...gone].slice(0, mostEntries)
}

/** A finding that got a comment keeps that placement; all others take the current one. */
const firstPlace = (before: PlacementKind | undefined, now: PlacementKind | undefined): PlacementKind =>
  before === 'inline' || before === 'file' || before === 'earlier' ? before : (now ?? before ?? 'summary')
