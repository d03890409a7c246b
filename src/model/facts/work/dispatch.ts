import type { FactBase, Ref } from '../process/shared.ts'

/** Functions under keys that a call is given: `queue.New(client, map[string]Handler{ … })`. */
export interface HandlerTable extends FactBase<'handler-table'> {
  /** The function or class that is given it. */
  readonly to: Ref
  /** Which argument it is: its position, counted from 0, or its keyword. */
  readonly argument: number | string
  readonly functions: readonly Ref[]
}

/** A function of a table that other code gives is called: `this.handlers[event.type](event)`. */
export interface TableCall extends FactBase<'table-call'> {
  /** The function or class of this file that is given the table. */
  readonly taker: string
  readonly argument: number
  /** The name of that parameter. */
  readonly parameter: string
}
