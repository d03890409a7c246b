import type { DataAccess } from '#model/facts/data/data-access'
import type { Located } from '#code/model'

/** A statement of a file that reads or changes rows. */
export interface Touch extends Pick<DataAccess, 'operation' | 'table' | 'conflictSafe'> {
  readonly place: Located
  /** Qualified name of the function around it. */
  readonly within: string
  /** Each run adds rows that were not there. */
  readonly addsRows: boolean
  /** Columns that a text names, where the code does not show them. */
  readonly columns?: readonly string[]
}
