/** A pull request that cannot be read for a lasting reason, so that a retry does not help. The message is shown in the check. */
export class GatherError extends Error {
  override readonly name = 'GatherError'
}

/** The head is an ancestor of the base, so there is no change to review, and no verdict. */
export class ReversedRangeError extends GatherError {}
