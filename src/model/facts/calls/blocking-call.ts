import type { FactBase } from '../process/shared.ts'

/** A call that blocks its thread until it is done, in code that runs on an event loop's thread. */
export interface BlockingCall extends FactBase<'blocking-call'> {
  readonly callee: string
  readonly waitsFor: 'network' | 'process' | 'time'
  /** The equivalent call that does not block the loop. */
  readonly instead: string
}
