import type { FactBase } from '../process/shared.ts'

/** A branch that refuses a caller because the outcome of a call is negative: a wrong password, a card that is not accepted. */
export interface FailedCheck extends FactBase<'failed-check'> {
  /** The callee whose outcome decides, as written. */
  readonly check: string
  /** It is handed something that a caller can guess, or is named after proving something. */
  readonly isOfSecret?: true
  /** Words of the secrets that it is handed: `code` of `find(body.code)`. */
  readonly guesses?: readonly string[]
  /** The last names of what the branch calls besides answering. */
  readonly calls: readonly string[]
  /** Branches that refuse before this check, because of what the row of the caller says about earlier attempts. */
  readonly locks?: readonly { readonly by: string; readonly line: number }[]
  /** Stored numbers that the branch raises: `failedLogins`. */
  readonly counts?: readonly { readonly name: string; readonly line: number }[]
  /** The line of each of these calls. */
  readonly lines?: readonly number[]
}
