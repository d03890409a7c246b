import type { FactBase, Ref } from './shared.ts'

/** Functions kept under keys: `const handlers = { 'unit.status': unitStatus }`. */
export interface HandlerTable extends FactBase<'handler-table'> {
  /** Name that holds the table; empty if a call is given it. */
  readonly name: string
  /** The function that is given it: `queue.New(client, map[string]Handler{ … })`. */
  readonly to?: Ref
  readonly functions: readonly Ref[]
}

/** A function of such a table is called: `handlers[event.type](event)`. */
export interface TableCall extends FactBase<'table-call'> {
  /** What holds the table. A field of the own object has no reference: the code that makes the object gives it. */
  readonly table?: Ref
}
