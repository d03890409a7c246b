import type { FactBase } from '../process/shared.ts'

/** A call of another object for each row that a query of the same function returned. */
export interface RowWork extends FactBase<'row-work'> {
  /** As written, without arguments: `this.mailer.remind`. */
  readonly callee: string
  /** What the call is made on, by its last name: `mailer`. */
  readonly holder: string
  readonly member: string
  /** The fixed text of its first argument: `/settlements/`. */
  readonly address: string
}
