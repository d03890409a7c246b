import type { FactBase } from './shared.ts'

/**
 * A check that runs only if a value is there: `if (secret && !verify(body, secret)) refuse()`, `if (secret) { verify(body) }`, or a function
 * that lets everything pass before it checks (`if (!secret) return true`).
 */
export interface OptionalCheck extends FactBase<'optional-check'> {
  /** The value that has to be there, or the check that only a log line follows, as written, shortened. */
  readonly given: string
  /** Last names of the calls that check. */
  readonly calls: readonly string[]
  /** The name of a call says that a signature is checked. */
  readonly isSignature?: true
  /** A call compares two secrets, by its library: codes of a message, or tokens. */
  readonly compares?: true
  /** Its failure is only written to a log, and the function goes on. */
  readonly goesOn?: true
  /** The condition itself compares two values. The fact about a comparison of codes in its place says whether it compares codes. */
  readonly isComparison?: true
  /** The condition is in the function that compares, and not in front of its call. */
  readonly isInside?: true
}
