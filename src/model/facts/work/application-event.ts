import type { FactBase } from '../process/shared.ts'

/** An event is published inside the process. Its listeners run before the call returns, as part of the transaction around it. */
export interface EventPublication extends FactBase<'event-publication'> {
  readonly callee: string
  /** Full names that its class may have, the likeliest first. */
  readonly events: readonly string[]
  /** The subject of the transaction before whose commit it is published. */
  readonly inTransaction?: string
}

/** A method that runs as soon as such an event is published, in the thread of its publisher. */
export interface EventListener extends FactBase<'event-listener'> {
  readonly events: readonly string[]
}
