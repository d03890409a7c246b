/** A pull request that cannot be read for a reason that asking again does not change. The message is for whoever reads the check. */
export class GatherError extends Error {
  override readonly name = 'GatherError'
}

/** The head is an ancestor of the base: there is no change to review, and no verdict. */
export class ReversedRangeError extends GatherError {}
