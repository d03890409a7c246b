import type { FactBase } from '../process/shared.ts'

/**
 * A function that decides whether something may happen, from what only this process remembers: it looks a key up in a collection of the
 * process, adds it, and returns yes or no.
 */
export interface MemoryDecision extends FactBase<'memory-decision'> {
  /** The collection as written, shortened: `seen`, `this.lastSent`. */
  readonly holder: string
  /** The time decides: something may happen again after a while. */
  readonly isTimed?: true
}
