import type { CommentEdit, CommentState, PublishedComment } from '#model/publication'
import type { Finding, FindingState } from '#model/review'

import { closedBody, commentBody } from './comment-body.ts'
import type { PublicationInput } from './publication-input.ts'
import { isGone, type Told } from './told-earlier.ts'

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

/** What a comment of ours should say now; undefined when that is not known. */
const stateNow = (comment: PublishedComment, finding: Finding | undefined, input: PublicationInput): CommentState | undefined => {
  if (finding) return stateOf(finding.state)
  const { review, change } = input
  // Said of the base's finding by its rule itself.
  if (review.findings.some(({ state, fingerprint }) => state === 'fixed' && fingerprint === comment.fingerprint)) return 'fixed'
  return isGone(comment, review, change) ? 'fixed' : undefined
}

/**
 * New texts for older comments. Only those that close or open are edited, and those whose finding is known by another name now (its file or
 * its function was renamed): nobody is told twice what they know.
 */
export const planEdits = (input: PublicationInput, told: Told): readonly CommentEdit[] => {
  const findings = new Map([...told.comments].map(([finding, comment]) => [comment, finding]))
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
      more: 0,
      onFile: comment.onFile,
      moved: (comment.standsOn ?? comment.path) !== finding.path,
      ...(comment.since !== undefined && { since: comment.since }),
      ...(input.details?.rulePages !== undefined && { rulePages: input.details.rulePages }),
    })
    return [{ ...identity, fingerprint: finding.fingerprint, body, visibility: isOpen ? 'kept' : 'shown' }]
  })
}

/** It stands at the merge base by now: no matter of this pull request any more, so a comment that was closed stays so. */
const isOld = ({ state }: Finding): boolean => state === 'existing' || state === 'moved'

/** The comment would not be found again by what it carries. */
const isRenamed = (comment: PublishedComment, finding: Finding): boolean =>
  comment.fingerprint !== finding.fingerprint && (comment.path !== finding.path || comment.construct !== finding.construct)
