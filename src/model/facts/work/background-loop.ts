import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/**
 * Work that a process repeats on its own thread or task, and the calls whose failure ends it for good. It is located at its loop, or at
 * the call that hands the work to a library.
 */
export interface BackgroundLoop extends FactBase<'background-loop'> {
  /** What runs it, as written: `threading.Thread`. */
  readonly by: string
  /** The library calls the function again, and stops when it fails; else the function itself has a loop. */
  readonly isRepeatedByLibrary: boolean
  /** Calls in the loop, or in functions of the file that it calls, whose exceptions leave the loop. */
  readonly unguarded: readonly UnguardedCall[]
}

export interface UnguardedCall {
  /** The callee, shortened. */
  readonly callee: string
  readonly at: Span
}
