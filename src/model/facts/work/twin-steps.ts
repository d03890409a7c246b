import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/**
 * A function takes the same step on two collaborators that its callers hand in, one after the other or side by side, and each step can fail on
 * its own. `at` is the second one.
 */
export interface TwinSteps extends FactBase<'twin-steps'> {
  /** As written, without arguments: `mirror.put`. */
  readonly by: string
  readonly first: { readonly by: string; readonly at: Span }
}
