import type { FactBase } from '../process/shared.ts'

/** A value from a request decides where something goes, and nothing in the function validates it first. */
export interface OutsideValue extends FactBase<'outside-value'> {
  /**
   * - `address`: the address of an outgoing request.
   * - `code`: what is run as code, or becomes objects of any kind.
   * - `command`: the text that a shell runs.
   * - `path`: a file that is read, written or sent.
   * - `redirect`: where the caller is redirected.
   * - `statement`: the text of a database statement.
   */
  readonly into: 'address' | 'code' | 'command' | 'path' | 'redirect' | 'statement'
  readonly callee: string
  /** The value as written, shortened. */
  readonly value: string
  /** Known to come from the request; otherwise it is a parameter of a function (statements and commands only). */
  readonly fromRequest: boolean
}
