import type { WriteOrder } from '#model/facts/data/write-order'

/** What is wrong with two statements, and the columns concerned. */
export interface Hazard {
  readonly is: WriteOrder['hazard']
  readonly columns: readonly string[]
}
