import type { FactBase } from '../process/shared.ts'

/** A task is started, and nothing holds it: the runtime may discard it, and shutdown cannot wait for it. */
export interface DroppedTask extends FactBase<'dropped-task'> {
  /** The call that starts it, as written: `asyncio.create_task`. */
  readonly callee: string
  /** The work, as written: `send`. */
  readonly work: string
}
