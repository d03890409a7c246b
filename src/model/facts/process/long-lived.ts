import type { Span } from '../../source-file.ts'
import type { FactBase } from './shared.ts'

/** Work or connections that last as long as the process, and that shutdown should stop. */
export interface LongLived extends FactBase<'long-lived'> {
  readonly what: 'timer' | 'task' | 'thread' | 'executor' | 'consumer' | 'pool'
  /** The call that starts it, as written: `setInterval`. */
  readonly by: string
  /** The variable or field that holds it, if any. */
  readonly heldBy?: string
  /** Members and functions that stop it. */
  readonly stoppedBy: readonly string[]
  /** `unknown`: it is passed to code that may stop it. */
  readonly stopped: 'here' | 'not-here' | 'unknown'
  /** How its file stops it: it waits for what still runs, or this call alone stops it. Absent if the text does not decide it. */
  readonly drained?: 'here' | Span
  /** An executor that starts each task at once. */
  readonly hasNoQueue?: true
}
