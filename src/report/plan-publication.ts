import type { ChangedFile, ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type {
  Annotation,
  CheckAction,
  CheckRunPlan,
  CommentEdit,
  CommentState,
  FileComment,
  InlineComment,
  Placement,
  Publication,
  PublishedComment,
  ReviewPlan,
} from '#model/publication'
import type { Finding, Review } from '#model/review'
import { severities } from '#model/severity'
import type { Severity } from '#model/severity'

import { anchorOf } from './anchor-of.ts'
import type { Place } from './anchor-of.ts'
import { closedBody, commentBody } from './comment-body.ts'
import { conclusionOf } from './conclusion-of.ts'
import { cutBytes, shorten } from './cut.ts'
import { oneLine } from './escape-control.ts'
import { inlineText } from './markdown-safe.ts'
import { countBySeverity, outlineOf } from './outline.ts'
import { summaryOf } from './to-markdown.ts'

export interface PublicationInput {
  readonly review: Review
  readonly change: ChangeSet
  readonly config: Config
  /** All comments of ours that stand on the pull request. */
  readonly already: readonly PublishedComment[]
  readonly isDraft?: boolean
  readonly details?: {
    /** The review's page on our own server. */
    readonly url?: string
    /** Address of the rules' pages; the rule's id is put behind it. */
    readonly rulePages?: string
    /** The product's version. */
    readonly version?: string
    /** Sentences for the summary, for example about a refused command. */
    readonly notes?: readonly string[]
  }
}

export const checkRunName = 'Production readiness'

/** P2 is worth a few comments, never all of them. */
const mostP2 = 5
/** Comments of one rule on one file; the last one counts the rest. */
const mostOfRuleOnFile = 3
/** Each is a request of its own. */
const mostFileComments = 3
/** More comments of ours than any pull request deserves: something is wrong, so nothing more is posted. */
const circuitBreaker = 200
/** GitHub's limit for a request with annotations. */
const annotationsInRequest = 50
const longestAnnotationTitle = 255
/** GitHub's limit is 64 KB. */
const longestAnnotationMessage = 60_000

export const checkActions: readonly CheckAction[] = [
  { label: 'Recheck', description: 'Review this commit again', identifier: 'recheck' },
  { label: 'Explain blocking', description: 'Show what blocks, and why', identifier: 'explain-blocking' },
  { label: 'Show waived', description: 'Show what was waived, and by whom', identifier: 'show-waived' },
]

/** What was decided for one finding. */
type Decision = { readonly finding: Finding } & (
  | { readonly kind: 'inline'; readonly place: Place }
  | { readonly kind: 'file' | 'annotation' | 'folded' | 'summary' }
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

  constructor(max: number, alreadyPosted: number) {
    this.comments = max
    this.beforeBreaker = circuitBreaker - alreadyPosted
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
const decide = ({ review, change, config, already }: PublicationInput): readonly Decision[] => {
  const findings = review.findings.filter((finding) => finding.state === 'new').toSorted(bySeverity)
  const earlier = new Map(already.map((comment) => [comment.fingerprint, comment]))
  const files = new Map(change.files.map((file) => [file.path, file]))
  const room = new Room(config.comments.max, already.length)
  for (const finding of findings) {
    const comment = earlier.get(finding.fingerprint)
    if (comment) room.takeEarlier(finding, comment.onFile)
  }
  const seen = new Set<string>()
  return findings.map((finding) => {
    const comment = earlier.get(finding.fingerprint)
    if (comment) return { finding, kind: 'earlier', url: comment.url }
    // Never two comments with one identity, whatever the review holds.
    if (seen.has(finding.fingerprint)) return { finding, kind: 'summary' }
    seen.add(finding.fingerprint)
    return decideNew(finding, files.get(finding.path), room, config.comments.suggestions)
  })
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
const foldedBy = (decisions: readonly Decision[]): ReadonlyMap<Finding, number> => {
  const last = new Map<string, Finding>()
  const folded = new Map<string, number>()
  for (const { finding, kind } of decisions) {
    if (kind === 'inline' || kind === 'file') last.set(groupOf(finding), finding)
    if (kind === 'folded') folded.set(groupOf(finding), (folded.get(groupOf(finding)) ?? 0) + 1)
  }
  return new Map([...last].map(([group, finding]) => [finding, folded.get(group) ?? 0]))
}

const annotationLevels: Readonly<Record<Severity, Annotation['level']>> = { P0: 'failure', P1: 'failure', P2: 'warning', P3: 'notice' }

/** Annotations know only the head's lines: a removed line is named in words, on the file's first line. */
const annotationOf = (finding: Finding): Annotation => {
  const removed = finding.side === 'LEFT'
  const where = removed ? [`Removed at line ${finding.startLine} of the base.`] : []
  const message = [finding.message, ...where, `Operational risk: ${finding.risk}`, `Fix: ${finding.fix}`].map(oneLine).join('\n')
  return {
    fingerprint: finding.fingerprint,
    path: finding.path,
    startLine: removed ? 1 : finding.startLine,
    endLine: removed ? 1 : finding.endLine,
    level: annotationLevels[finding.severity],
    title: shorten(oneLine(`${finding.severity} ${finding.title}`), longestAnnotationTitle),
    message: cutBytes(message, longestAnnotationMessage),
  }
}

const batches = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/**
 * Whether it can be said of a comment's finding, which the review does not have any more, that it is gone. Not when its file or its rule was
 * not examined this time; a changed file must be among the examined ones, and one that is not changed any more is as it was at the base.
 */
const isGone = (comment: PublishedComment, { coverage, verdict }: Review, change: ChangeSet): boolean => {
  if (coverage.truncated !== undefined || change.truncated !== undefined) return false
  if (coverage.rulesNotRun.some(({ ruleId }) => comment.ruleId === undefined || ruleId === comment.ruleId)) return false
  if (verdict === 'not-fully-examined' && comment.ruleId === undefined) return false
  const file = change.files.find(({ path, previousPath }) => path === comment.path || previousPath === comment.path)
  if (file === undefined) return true
  const left = (entries: readonly { readonly path: string }[]) => entries.some(({ path }) => path === file.path)
  if (left(coverage.notExamined) || left(coverage.skipped)) return false
  return file.status === 'removed' || coverage.examined.includes(file.path)
}

/** What a comment of ours should say now; undefined when that is not known. */
const stateNow = (comment: PublishedComment, finding: Finding | undefined, input: PublicationInput): CommentState | undefined => {
  if (finding === undefined) return isGone(comment, input.review, input.change) ? 'fixed' : undefined
  switch (finding.state) {
    case 'new':
    case 'moved':
    case 'existing':
      return 'open'
    case 'fixed':
    case 'waived':
    case 'suppressed':
      return finding.state
  }
}

/** A base's finding may be gone and another of the same identity be new: what is at the head counts. */
const findingsByFingerprint = (review: Review): ReadonlyMap<string, Finding> => {
  const gone = review.findings.filter((finding) => finding.state === 'fixed')
  const there = review.findings.filter((finding) => finding.state !== 'fixed')
  return new Map([...gone, ...there].map((finding) => [finding.fingerprint, finding]))
}

/** Only comments that close or open are edited: nobody is told twice what they know. */
const planEdits = (input: PublicationInput): readonly CommentEdit[] => {
  const findings = findingsByFingerprint(input.review)
  const { commit } = input.review.head
  return input.already.flatMap((comment): CommentEdit[] => {
    const finding = findings.get(comment.fingerprint)
    const state = stateNow(comment, finding, input)
    if (state === undefined || (state === 'open') === (comment.state === 'open')) return []
    const identity = { id: comment.id, nodeId: comment.nodeId, fingerprint: comment.fingerprint, state }
    if (state !== 'open') {
      const reasons = state === 'fixed' ? [] : (finding?.evidence ?? [])
      return [{ ...identity, body: closedBody(comment, state, commit, reasons), visibility: 'resolved' }]
    }
    if (finding === undefined) return []
    const options = { suggestion: false, more: 0, onFile: comment.onFile, ...rulePagesOf(input) }
    return [{ ...identity, body: commentBody(finding, options), visibility: 'shown' }]
  })
}

const rulePagesOf = ({ details }: PublicationInput): { readonly rulePages?: string } =>
  details?.rulePages === undefined ? {} : { rulePages: details.rulePages }

const planReview = (input: PublicationInput, comments: readonly InlineComment[]): ReviewPlan | undefined => {
  if (comments.length === 0) return undefined
  const { verdict, reason } = outlineOf(input.review)
  const summary = input.details?.url === undefined ? `the check “${checkRunName}”` : `[the summary](${encodeURI(input.details.url)})`
  return {
    event: 'COMMENT',
    commitId: input.review.head.commit,
    body: `**${verdict}.** ${inlineText(reason)} All of it: ${summary}.`,
    comments,
  }
}

const titleOf = (review: Review): string => {
  const { verdict, groups } = outlineOf(review)
  const found = countBySeverity(groups.flatMap((group) => group.findings))
  return found === '' ? verdict : `${verdict}: ${found}`
}

const breakerNotes = ({ already }: PublicationInput): string[] =>
  already.length < circuitBreaker
    ? []
    : [`${already.length} comments of this app stand on the pull request; no more are written. All findings are in this summary.`]

/**
 * The check run's texts. Called once more after posting, with the new comments' addresses in `placements`, it links each finding.
 */
export const planCheckOutput = (
  input: PublicationInput,
  placements: readonly Placement[],
  edits: readonly CommentEdit[],
): Pick<CheckRunPlan, 'title' | 'summary' | 'text'> => {
  const { review, details, already } = input
  const fixed = edits.filter((edit) => edit.state === 'fixed').length
  const closed = new Set(edits.filter((edit) => edit.state !== 'open').map((edit) => edit.id))
  const reopened = new Set(edits.filter((edit) => edit.state === 'open').map((edit) => edit.id))
  const stillOpen = already.filter(({ id, state }) => (state === 'open' && !closed.has(id)) || reopened.has(id)).length
  const { summary, continuation } = summaryOf(review, {
    placed: placements,
    sinceLastPush: { fixed, stillOpen },
    notes: [...(details?.notes ?? []), ...breakerNotes(input)],
    ...(details?.version !== undefined && { version: details.version }),
  })
  return { title: titleOf(review), summary, ...(continuation !== undefined && { text: continuation }) }
}

/**
 * Plans what the pull request should look like: the check run, at most one review with inline comments, comments on files, and new texts for
 * older comments. A finding that was commented on once is never commented on again. It does nothing itself, and gives the same plan for the
 * same input.
 */
export const planPublication = (input: PublicationInput): Publication => {
  const { review, config } = input
  const decisions = decide(input)
  const more = foldedBy(decisions)
  const comments: InlineComment[] = []
  const fileComments: FileComment[] = []
  const annotations: Annotation[] = []
  for (const decision of decisions) {
    const { finding } = decision
    const { fingerprint, path } = finding
    const options = { more: more.get(finding) ?? 0, ...rulePagesOf(input) }
    if (decision.kind === 'inline') {
      const { anchor, onSuggestion } = decision.place
      comments.push({ fingerprint, anchor, body: commentBody(finding, { ...options, suggestion: onSuggestion, onFile: false }) })
    } else if (decision.kind === 'file') {
      fileComments.push({ fingerprint, path, body: commentBody(finding, { ...options, suggestion: false, onFile: true }) })
    } else if (decision.kind === 'annotation') {
      annotations.push(annotationOf(finding))
    }
  }
  const placements = decisions.map((decision): Placement => ({
    fingerprint: decision.finding.fingerprint,
    kind: decision.kind,
    ...(decision.kind === 'earlier' && decision.url !== undefined && { url: decision.url }),
  }))
  const edits = planEdits(input)
  const planned = planReview(input, comments)
  return {
    checkRun: {
      name: checkRunName,
      headSha: review.head.commit,
      conclusion: conclusionOf(review.verdict, config, input.isDraft ?? false),
      ...planCheckOutput(input, placements, edits),
      ...(input.details?.url !== undefined && { detailsUrl: input.details.url }),
      annotations: batches(annotations, annotationsInRequest),
      actions: checkActions,
    },
    ...(planned && { review: planned }),
    fileComments,
    edits,
    placements,
  }
}
