import type {
  Annotation,
  CheckAction,
  CheckRunPlan,
  FileComment,
  InlineComment,
  Placement,
  Publication,
  ReviewPlan,
} from '#model/publishing/publication'
import type { Finding, Review } from '#model/review'
import type { Severity } from '#model/severity'

import { commentBody } from './comment-body.ts'
import { conclusionOf } from './conclusion-of.ts'
import { cutBytes, shorten } from '../texts/cut.ts'
import { circuitBreaker, decidePlaces, foldedBy } from './decide-places.ts'
import { inlineText, plainLine } from '../texts/markdown-safe.ts'
import { consequenceAfterRisk, count, countBySeverity, nothingToReview, outlineOf } from '../formats/outline.ts'
import { planEdits } from './plan-edits.ts'
import type { PublicationInput } from './publication-input.ts'
import { continueLedger } from './push-ledger.ts'
import { summaryOf, type MarkdownOptions } from '../formats/to-markdown.ts'
import { reportedEarlier } from './told-earlier.ts'

export const checkRunName = 'Production readiness'

/** GitHub's limit for annotations per request. */
const annotationsInRequest = 50
const longestAnnotationTitle = 255
/** GitHub's limit is 64 KB. */
const longestAnnotationMessage = 60_000

export const checkActions: readonly CheckAction[] = [
  { label: 'Recheck', description: 'Review this commit again', identifier: 'recheck' },
  { label: 'Explain blocking', description: 'Show what blocks, and why', identifier: 'explain-blocking' },
  { label: 'Show waived', description: 'Show waivers, and who gave them', identifier: 'show-waived' },
]

const annotationLevels: Readonly<Record<Severity, Annotation['level']>> = { P0: 'failure', P1: 'failure', P2: 'warning', P3: 'notice' }

/** Annotations refer to lines of the head only: a removed line is described in the text, and the annotation goes on line 1 of the file. */
const annotationOf = (finding: Finding): Annotation => {
  const removed = finding.side === 'LEFT'
  const where = removed ? [`This change removes line ${finding.startLine} of the base.`] : []
  const message = [finding.message, ...where, `Operational risk${consequenceAfterRisk(finding)}: ${finding.risk}`, `Fix: ${finding.fix}`]
    .map(plainLine)
    .join('\n')
  return {
    fingerprint: finding.fingerprint,
    path: finding.path,
    startLine: removed ? 1 : finding.startLine,
    endLine: removed ? 1 : finding.endLine,
    level: annotationLevels[finding.severity],
    title: shorten(plainLine(`${finding.severity} ${finding.title}`), longestAnnotationTitle),
    message: cutBytes(message, longestAnnotationMessage),
  }
}

const batches = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

const rulePagesOf = ({ details }: PublicationInput): { readonly rulePages?: string } =>
  details?.rulePages === undefined ? {} : { rulePages: details.rulePages }

const planReview = (input: PublicationInput, comments: readonly InlineComment[]): ReviewPlan | undefined => {
  if (comments.length === 0) return undefined
  const { verdict, reason } = outlineOf(input.review)
  const url = input.details?.summaryUrl ?? input.details?.url
  const summary = url === undefined ? `the check “${checkRunName}”` : `[the summary](${encodeURI(url)})`
  return {
    event: 'COMMENT',
    commitId: input.review.head.commit,
    body: `**${verdict}.** ${inlineText(reason)} Details: ${summary}.`,
    comments,
  }
}

const titleOf = (review: Review): string => {
  const { verdict, reason, groups } = outlineOf(review)
  const found = countBySeverity(groups.flatMap((group) => group.findings))
  const nothing = reason.startsWith(nothingToReview) ? 'nothing to review' : ''
  const title = found === '' && nothing === '' ? verdict : `${verdict}: ${found || nothing}`
  return review.mode === 'observe' ? `Observe mode, nothing blocks. ${title}` : title
}

const breakerNotes = ({ already, allRead }: PublicationInput): string[] => {
  if (allRead === false)
    return [
      'This pull request has too many review threads to read all earlier comments, so no new comment is posted. All findings are in this summary.',
    ]
  return already.length < circuitBreaker
    ? []
    : [
        `This pull request already has ${count(already.length, 'comment')} from this app, so no more are posted. All findings are in this summary.`,
      ]
}

const summaryOptions = (input: PublicationInput, placements: readonly Placement[]): MarkdownOptions => ({
  placed: placements,
  ledger: continueLedger(input, placements),
  verdicts: input.history?.verdicts ?? [],
  notes: [...(input.details?.notes ?? []), ...breakerNotes(input)],
  ...(input.replay && { replay: input.replay }),
  ...(input.details?.version !== undefined && { version: input.details.version }),
})

/** The check run's texts. A second call after posting, with the new comments' URLs in `placements`, adds a link to each finding. */
export const planCheckOutput = (
  input: PublicationInput,
  placements: readonly Placement[],
): Pick<CheckRunPlan, 'title' | 'summary' | 'text'> => {
  const { review } = input
  const { summary, continuation } = summaryOf(review, summaryOptions(input, placements))
  return { title: titleOf(review), summary, ...(continuation !== undefined && { text: continuation }) }
}

/**
 * Plans the result on the pull request: the check run, at most one review with inline comments, comments on files, and new texts for older
 * comments. A finding that has or had a comment gets no second one. Pure: the same input gives the same plan.
 */
export const planPublication = (input: PublicationInput): Publication => {
  const { review, config } = input
  const reported = reportedEarlier(input)
  const decisions = decidePlaces(input, reported)
  const more = foldedBy(decisions)
  const comments: InlineComment[] = []
  const fileComments: FileComment[] = []
  const annotations: Annotation[] = []
  for (const decision of decisions) {
    const { finding } = decision
    const { fingerprint, path } = finding
    const options = {
      more: more.get(finding) ?? 0,
      since: review.head.commit,
      withoutEdits: !config.comments.suggestions,
      ...rulePagesOf(input),
    }
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
  const planned = planReview(input, comments)
  return {
    checkRun: {
      name: checkRunName,
      headSha: review.head.commit,
      conclusion: conclusionOf(review.verdict, config, input.isDraft ?? false),
      ...planCheckOutput(input, placements),
      ...(input.details?.url !== undefined && { detailsUrl: input.details.url }),
      annotations: batches(annotations, annotationsInRequest),
      actions: checkActions,
    },
    ...(planned && { review: planned }),
    fileComments,
    edits: planEdits(input, reported),
    placements,
  }
}
