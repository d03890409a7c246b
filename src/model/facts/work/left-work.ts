import type { FactBase } from '../process/shared.ts'

/** Work that a function starts beside itself and does not wait for: only the memory of the process knows of it. */
export interface LeftWork extends FactBase<'left-work'> {
  /** What starts it, as written: `go`, `asyncio.create_task`. */
  readonly by: string
  /** The function that runs, as facts name it: one written in place; empty for a call of another one. */
  readonly inPlace: string
  /** The calls of the work, by their last two names: `mailer.send`. */
  readonly does: readonly string[]
  /** How the function around answers that it has accepted the work: by status 202, or by a state such as `queued`. */
  readonly accepted?: { readonly as: 'status' | 'state'; readonly by: string }
  /** A promise that nothing awaits. */
  readonly isPromise?: true
  /** The framework runs it after the response, and waits for it when it stops. */
  readonly isAwaitedAtStop?: true
}
