import type { Verdict } from '#model/review'

/** How one try at a review ended. */
export type ReviewOutcome =
  | {
      readonly kind: 'reviewed'
      readonly verdict: Verdict
      /** The ISO date on which the first waiver that the review relies on ends. */
      readonly waivedUntil?: string
    }
  /** A change that was not judged; its check says why. */
  | { readonly kind: 'misconfigured' | 'not gathered' | 'draft' | 'paused' }
  /** There is nothing to judge: the pull request is closed, or the merge group was removed. */
  | { readonly kind: 'closed' | 'destroyed' }
  /** Another job judges the present state, or has done so. */
  | { readonly kind: 'overtaken' | 'already concluded' }

/** An outcome in a word, for the log and the metrics. */
export type OutcomeName = Verdict | Exclude<ReviewOutcome['kind'], 'reviewed'>

export const outcomeName = (outcome: ReviewOutcome): OutcomeName => (outcome.kind === 'reviewed' ? outcome.verdict : outcome.kind)
