import { isNamed } from '#model/findings/is-named'
import type { CommentEdit, CommentState, PublishedComment } from '#model/publishing/publication'
import type { Finding, FindingState } from '#model/review'

import { closedBody, commentBody } from './comment-body.ts'
import type { PublicationInput } from './publication-input.ts'
import { isGone, type Reported } from './told-earlier.ts'

const stateOf = (state: FindingState): CommentState => {
  switch (state) {
    case 'new':
    case 'moved':
    case 'existing':
      return 'open'
    case 'fixed':
    case 'waived':
    case 'suppressed':
      return state
  }
}

/** The state that our comment should show now; undefined when it is unknown. */
const stateNow = (comment: PublishedComment, finding: Finding | undefined, input: PublicationInput): CommentState | undefined => {
  if (finding) return stateOf(finding.state)
  const { review, change } = input
  // The rule itself reports the base's finding as fixed.
  if (review.findings.some((one) => one.state === 'fixed' && isNamed(one, comment.fingerprint))) return 'fixed'
  return isGone(comment, review, change) ? 'fixed' : undefined
}

/**
 * New texts for older comments. Only comments that are closed, reopened, or whose finding was renamed (its file or function has a new name)
 * are edited, so that no one gets a notification without news.
 */
export const planEdits = (input: PublicationInput, reported: Reported): readonly CommentEdit[] => {
  const findings = new Map([...reported.comments].map(([finding, comment]) => [comment, finding]))
  return input.already.flatMap((comment): CommentEdit[] => {
    const finding = findings.get(comment)
    const state = stateNow(comment, finding, input)
    const isOpen = comment.state === 'open'
    if (state === undefined) return []
    const identity = { id: comment.id, nodeId: comment.nodeId, fingerprint: comment.fingerprint, state }
    if (state !== 'open') {
      if (!isOpen) return []
      const reasons = state === 'fixed' ? [] : (finding?.evidence ?? [])
      return [{ ...identity, body: closedBody(comment, state, input.review.head.commit, reasons), visibility: 'resolved' }]
    }
    if (finding === undefined || (isOpen ? !isRenamed(comment, finding) : isOld(finding))) return []
    const body = commentBody(finding, {
      suggestion: false,
      withoutEdits: !input.config.comments.suggestions,
      more: 0,
      onFile: comment.onFile,
      moved: (comment.standsOn ?? comment.path) !== finding.path,
      ...(comment.since !== undefined && { since: comment.since }),
      ...(input.details?.rulePages !== undefined && { rulePages: input.details.rulePages }),
    })
    return [{ ...identity, fingerprint: finding.fingerprint, body, visibility: isOpen ? 'kept' : 'shown' }]
  })
}

/** The finding exists at the merge base by now and no longer belongs to this pull request, so a closed comment stays closed. */
const isOld = ({ state }: Finding): boolean => state === 'existing' || state === 'moved'

/** The comment's marker would no longer match its finding. */
const isRenamed = (comment: PublishedComment, finding: Finding): boolean =>
  comment.fingerprint !== finding.fingerprint && (comment.path !== finding.path || comment.construct !== finding.construct)
