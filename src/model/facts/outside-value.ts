import type { FactBase } from './shared.ts'

/** A value that a request brings decides where something of ours goes, and nothing in the function looks at it first. */
export interface OutsideValue extends FactBase<'outside-value'> {
  /**
   * - `address`: the address of a request that we send. - `path`: a file that is read, written or sent. - `redirect`: where the caller is
   * sent on to. - `statement`: the text of a database statement.
   */
  readonly into: 'address' | 'path' | 'redirect' | 'statement'
  readonly callee: string
  /** The value as written, shortened. */
  readonly value: string
  /** It is known to come from the request; else it is a parameter of a function (statements only). */
  readonly fromRequest: boolean
}
