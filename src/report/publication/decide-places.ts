import type { ChangedFile } from '#model/change-set'
import type { PlacementKind } from '#model/publishing/publication'
import type { Finding } from '#model/review'
import { severities } from '#model/severity'
import type { Severity } from '#model/severity'

import { anchorOf } from './anchor-of.ts'
import type { Place } from './anchor-of.ts'
import type { PublicationInput } from './publication-input.ts'
import type { Reported } from './told-earlier.ts'

/** At most this many comments on P2 findings. */
const mostP2 = 5
/** Comments per rule and file; the last one counts the findings without a comment. */
const mostOfRuleOnFile = 3
/** Comments on whole files; each costs a separate request. */
const mostFileComments = 3
/** With this many comments of ours on one pull request, something is wrong, and no more are posted. */
export const circuitBreaker = 200

/** Where one finding is reported. */
export type Decision = { readonly finding: Finding } & (
  | { readonly kind: 'inline'; readonly place: Place }
  | { readonly kind: Exclude<PlacementKind, 'inline' | 'earlier'> }
  | { readonly kind: 'earlier'; readonly url: string | undefined }
)

/** Whether the finding may get its own comment: of a stable rule, more severe than hygiene, and about a place in the code. */
const isCommentable = ({ stage, severity, summaryOnly }: Finding): boolean => stage === 'stable' && severity !== 'P3' && !summaryOnly

const bySeverity = (left: Finding, right: Finding): number => severities.indexOf(left.severity) - severities.indexOf(right.severity)

const groupOf = (finding: Finding): string => `${finding.ruleId}\n${finding.path}`

/** The comments that may still be posted. Earlier open comments count against the limits, so planning again posts nothing more. */
class Room {
  private comments: number
  private beforeBreaker: number
  private p2 = mostP2
  private files = mostFileComments
  private readonly groups = new Map<string, number>()

  constructor(max: number, beforeBreaker: number) {
    this.comments = max
    this.beforeBreaker = beforeBreaker
  }

  isGroupFull(finding: Finding): boolean {
    return (this.groups.get(groupOf(finding)) ?? 0) >= mostOfRuleOnFile
  }

  /** Whether one more comment may be posted. */
  hasFor(severity: Severity): boolean {
    return this.comments > 0 && this.beforeBreaker > 0 && (severity !== 'P2' || this.p2 > 0)
  }

  hasForFile(): boolean {
    return this.files > 0
  }

  /** Counts an earlier comment. The circuit breaker has already counted it. */
  takeEarlier(finding: Finding, onFile: boolean): void {
    this.comments--
    if (finding.severity === 'P2') this.p2--
    if (onFile) this.files--
    this.groups.set(groupOf(finding), (this.groups.get(groupOf(finding)) ?? 0) + 1)
  }

  take(finding: Finding, onFile: boolean): void {
    this.takeEarlier(finding, onFile)
    this.beforeBreaker--
  }
}

/** Decides for every new finding where to report it, P0 first. */
export const decidePlaces = (input: PublicationInput, reported: Reported): readonly Decision[] => {
  const { review, change, config, already } = input
  const findings = review.findings.filter((finding) => finding.state === 'new').toSorted(bySeverity)
  const files = new Map(change.files.map((file) => [file.path, file]))
  const room = new Room(config.comments.max, input.allRead === false ? 0 : circuitBreaker - already.length)
  for (const finding of findings) {
    const comment = reported.comments.get(finding)
    if (comment) room.takeEarlier(finding, comment.onFile)
  }
  // Never two comments with the same fingerprint, whatever the review contains and whatever was posted before.
  const posted = new Set(already.map(({ fingerprint }) => fingerprint))
  return findings.map((finding): Decision => {
    const earlier = decideTold(finding, reported)
    if (earlier) return earlier
    if (posted.has(finding.fingerprint)) return { finding, kind: isCommentable(finding) ? 'annotation' : 'summary' }
    const decision = decideNew(finding, files.get(finding.path), room, config.comments.suggestions)
    if (decision.kind === 'inline' || decision.kind === 'file') posted.add(finding.fingerprint)
    return decision
  })
}

/**
 * A finding stays where it was first reported. If its comment is gone, a person has read and deleted it. If there was no room for a
 * comment, it does not get one later; otherwise each push that fixes some findings would bring comments on others.
 */
const decideTold = (finding: Finding, { comments, entries }: Reported): Decision | undefined => {
  const comment = comments.get(finding)
  if (comment) return { finding, kind: 'earlier', url: comment.url }
  const entry = entries.get(finding)
  if (entry === undefined || !isCommentable(finding)) return undefined
  const { state, told: placement, url } = entry
  if (placement === 'inline' || placement === 'file' || placement === 'earlier') return { finding, kind: 'earlier', url }
  if (state !== 'fixed' && (placement === 'annotation' || placement === 'folded')) return { finding, kind: 'annotation' }
  return undefined
}

const decideNew = (finding: Finding, file: ChangedFile | undefined, room: Room, suggestions: boolean): Decision => {
  if (!isCommentable(finding)) return { finding, kind: 'summary' }
  if (room.isGroupFull(finding)) return { finding, kind: 'folded' }
  if (file === undefined || !room.hasFor(finding.severity)) return { finding, kind: 'annotation' }
  const place = anchorOf(finding, file, suggestions)
  if (place === undefined && !room.hasForFile()) return { finding, kind: 'annotation' }
  room.take(finding, place === undefined)
  return place ? { finding, kind: 'inline', place } : { finding, kind: 'file' }
}

/** How many findings without a comment the last new comment of each rule and file counts. */
export const foldedBy = (decisions: readonly Decision[]): ReadonlyMap<Finding, number> => {
  const last = new Map<string, Finding>()
  const folded = new Map<string, number>()
  for (const { finding, kind } of decisions) {
    if (kind === 'inline' || kind === 'file') last.set(groupOf(finding), finding)
    if (kind === 'folded') folded.set(groupOf(finding), (folded.get(groupOf(finding)) ?? 0) + 1)
  }
  return new Map([...last].map(([group, finding]) => [finding, folded.get(group) ?? 0]))
}
