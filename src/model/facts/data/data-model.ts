import type { FactBase } from '../process/shared.ts'
import type { Span } from '../../source-file.ts'

export interface ModelColumn {
  /** Name in the database. */
  readonly column: string
  /** Name in code. */
  readonly field: string
  /** It refers to a row of another model, which many rows of this one may share. */
  readonly refers?: true
  readonly at: Span
}

/** A table as the code declares it: an entity, a model, a table definition. The running code selects and writes the columns it lists. */
export interface DataModel extends FactBase<'data-model'> {
  readonly library: string
  /** Name in the database; `public.` is left out. */
  readonly table: string
  /** The class, as code names it, if the subject is the table. */
  readonly model?: string
  readonly columns: readonly ModelColumn[]
  /** Sets of fields that are unique together, keys included; absent if they are unknown. */
  readonly uniques?: readonly (readonly string[])[]
  /**
   * Fields that lead to rows of other models, if the declaration lists them all: a query of this model may read and write those rows
   * through them.
   */
  readonly relations?: readonly { readonly field: string; readonly model: string }[]
  /** It stores a version of each row, so that a write based on an older version is rejected. */
  readonly versioned?: true
  /** Some columns are unknown: the absence of one proves nothing. */
  readonly open: boolean
}

/** The code queries a table through its model: `prisma.customer.findMany()`. One fact per model and file, at the first call. */
export interface ModelUse extends FactBase<'model-use'> {
  readonly library: string
  /** The model's name as the code writes it: `customer`. */
  readonly model: string
  /** Property names in the file whose value may be an object or `true`: they include every relation that its queries follow. */
  readonly through?: readonly string[]
}
