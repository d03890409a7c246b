import type { ChangedFile } from '#model/change-set'
import type { PlacementKind } from '#model/publication'
import type { Finding } from '#model/review'
import { severities } from '#model/severity'
import type { Severity } from '#model/severity'

import { anchorOf } from './anchor-of.ts'
import type { Place } from './anchor-of.ts'
import type { PublicationInput } from './publication-input.ts'
import type { Told } from './told-earlier.ts'

/** P2 is worth a few comments, never all of them. */
const mostP2 = 5
/** Comments of one rule on one file; the last one counts the rest. */
const mostOfRuleOnFile = 3
/** Each is a request of its own. */
const mostFileComments = 3
/** More comments of ours than any pull request deserves: something is wrong, so nothing more is posted. */
export const circuitBreaker = 200

/** What was decided for one finding. */
export type Decision = { readonly finding: Finding } & (
  | { readonly kind: 'inline'; readonly place: Place }
  | { readonly kind: Exclude<PlacementKind, 'inline' | 'earlier'> }
  | { readonly kind: 'earlier'; readonly url: string | undefined }
)

/** Worth a comment of its own, if there is room: new, of a stable rule, of more than hygiene, about a place. */
const isCommentable = ({ stage, severity, summaryOnly }: Finding): boolean => stage === 'stable' && severity !== 'P3' && !summaryOnly

const bySeverity = (left: Finding, right: Finding): number => severities.indexOf(left.severity) - severities.indexOf(right.severity)

const groupOf = (finding: Finding): string => `${finding.ruleId}\n${finding.path}`

/** Room for comments; what was posted earlier and still stands takes its part, so that planning again posts nothing more. */
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

  /** For one more comment. */
  hasFor(severity: Severity): boolean {
    return this.comments > 0 && this.beforeBreaker > 0 && (severity !== 'P2' || this.p2 > 0)
  }

  hasForFile(): boolean {
    return this.files > 0
  }

  /** An earlier comment: it counts, but for the breaker, which has counted it. */
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

/** Decides once for every new finding, P0 first. */
export const decidePlaces = (input: PublicationInput, told: Told): readonly Decision[] => {
  const { review, change, config, already } = input
  const findings = review.findings.filter((finding) => finding.state === 'new').toSorted(bySeverity)
  const files = new Map(change.files.map((file) => [file.path, file]))
  const room = new Room(config.comments.max, input.allRead === false ? 0 : circuitBreaker - already.length)
  for (const finding of findings) {
    const comment = told.comments.get(finding)
    if (comment) room.takeEarlier(finding, comment.onFile)
  }
  // Never two comments with one identity, whatever the review holds and whatever stands there.
  const posted = new Set(already.map(({ fingerprint }) => fingerprint))
  return findings.map((finding): Decision => {
    const earlier = decideTold(finding, told)
    if (earlier) return earlier
    if (posted.has(finding.fingerprint)) return { finding, kind: isCommentable(finding) ? 'annotation' : 'summary' }
    const decision = decideNew(finding, files.get(finding.path), room, config.comments.suggestions)
    if (decision.kind === 'inline' || decision.kind === 'file') posted.add(finding.fingerprint)
    return decision
  })
}

/**
 * A finding is told where it was told first. One whose comment is gone was read and taken away by somebody; one that had no room then gets no
 * comment later, or each push that puts some right would bring others.
 */
const decideTold = (finding: Finding, { comments, entries }: Told): Decision | undefined => {
  const comment = comments.get(finding)
  if (comment) return { finding, kind: 'earlier', url: comment.url }
  const entry = entries.get(finding)
  if (entry === undefined || !isCommentable(finding)) return undefined
  if (entry.told === 'inline' || entry.told === 'file' || entry.told === 'earlier') return { finding, kind: 'earlier', url: entry.url }
  if (entry.state !== 'fixed' && (entry.told === 'annotation' || entry.told === 'folded')) return { finding, kind: 'annotation' }
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

/** How many findings the last new comment of each rule on each file speaks for. */
export const foldedBy = (decisions: readonly Decision[]): ReadonlyMap<Finding, number> => {
  const last = new Map<string, Finding>()
  const folded = new Map<string, number>()
  for (const { finding, kind } of decisions) {
    if (kind === 'inline' || kind === 'file') last.set(groupOf(finding), finding)
    if (kind === 'folded') folded.set(groupOf(finding), (folded.get(groupOf(finding)) ?? 0) + 1)
  }
  return new Map([...last].map(([group, finding]) => [finding, folded.get(group) ?? 0]))
}
