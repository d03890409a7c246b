import type { FactBase } from '../process/shared.ts'

/** Code gives a request a key by which its receiver knows a repetition: a header, an option, a setter. */
export interface RequestKey extends FactBase<'request-key'> {
  /** The name of the header or option, as written. */
  readonly name: string
  /** As written, shortened. */
  readonly by: string
}

/** A POST about money through a client, whose arguments are all written out, and hold no key. */
export interface MoneyPost extends FactBase<'money-post'> {
  readonly callee: string
}
