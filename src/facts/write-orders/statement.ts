import type { DataAccess } from '#model/facts/data/data-access'
import type { PlacedCall } from '#code/index-module'
import type { FunctionModel, Located } from '#code/model'

/** A statement as the facts of its language tell it. */
export interface Statement extends Pick<
  DataAccess,
  'at' | 'within' | 'callee' | 'table' | 'operation' | 'filters' | 'open' | 'conflictSafe' | 'inTransaction'
> {
  /** The call that runs it, with the whole chain that it ends. */
  readonly place: Located
  /** The database has the row when the call returns; a session writes it with a flush or a commit. */
  readonly writesAtOnce: boolean
  /** Its text, if it is one. */
  readonly text?: string
  /** Where the text sets columns to a parameter, the first one of them; the columns that it reads. */
  readonly setsColumn?: string
  readonly readsColumns?: readonly string[]
  /** The columns that the text of a statement writes; none for a read. Undefined if the statement is no text. */
  readonly sets?: readonly string[]
  /** Its table and columns are named as in the database, although it is no text. */
  readonly namesTables?: true
  /** A read that gives a number or a truth instead of rows. */
  readonly asksCount?: boolean
  /** What it writes was made here, or loaded; unknown in most languages. */
  readonly writes?: 'new' | 'loaded' | 'unknown'
  /** The class of what it writes, where the type of a value shows it. */
  readonly model?: string
  /** The fields that a created object is given, where another expression than the call makes it. Its columns then keep their whole names. */
  readonly fields?: readonly string[]
  /** A read that is no check: of many rows, or with a lock. */
  readonly isNoCheck?: true
}

/** A statement in the code model. */
export interface PlacedStatement extends Statement {
  readonly placed: PlacedCall
  /** The function that it runs in, through functions that run where they are written. */
  readonly owner: FunctionModel
  /** The function that it is written in. */
  readonly inner: FunctionModel
  /** The functions from that one to the owner. */
  readonly functions: readonly FunctionModel[]
}
