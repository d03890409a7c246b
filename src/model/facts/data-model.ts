import type { FactBase } from './shared.ts'
import type { Span } from '../source-file.ts'

export interface ModelColumn {
  /** Name in the database. */
  readonly column: string
  /** Name in code. */
  readonly field: string
  readonly at: Span
}

/** A table as the code knows it: an entity, a model, a table definition. What it lists is what the running code selects and writes. */
export interface DataModel extends FactBase<'data-model'> {
  readonly library: string
  /** Name in the database; `public.` is left out. */
  readonly table: string
  readonly columns: readonly ModelColumn[]
  /** Fields that no two rows share together, keys included; absent where that cannot be told. */
  readonly uniques?: readonly (readonly string[])[]
  /** Fields that lead to rows of other models, where the declaration lists them all: a query of this model may read and write those through them. */
  readonly relations?: readonly { readonly field: string; readonly model: string }[]
  /** It keeps which state of a row a write starts from, so that a write of an older one is refused. */
  readonly versioned?: true
  /** Not every column could be told: absence of one proves nothing. */
  readonly open: boolean
}

/** The code queries a table through its model: `prisma.customer.findMany()`. One fact a model and file, at its first call. */
export interface ModelUse extends FactBase<'model-use'> {
  readonly library: string
  /** The model's name in the code's words: `customer`. */
  readonly model: string
  /** Names of properties in the file that may hold an object or `true`: what its queries lead to through relations is among them. */
  readonly through?: readonly string[]
}
