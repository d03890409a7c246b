import type { FactBase } from '../process/shared.ts'

/** Code gives a request a key by which its receiver knows a repetition: a header, an option, a setter. */
export interface RequestKey extends FactBase<'request-key'> {
  /** The name of the header or option, as written. */
  readonly name: string
  /** As written, shortened. */
  readonly by: string
}

/** A value on its way to the key of a request: a parameter of the function around, or a value that is new each time. */
export interface KeyHanding extends FactBase<'key-handing'> {
  readonly parameter?: { readonly name: string; readonly position: number }
  /** The call that makes a new value, as written. Nothing else got the value before. */
  readonly made?: string
  /** The argument of a call; absent if it is the key of a request that is built here. */
  readonly to?: { readonly callee: string; readonly position: number; readonly keyword?: string }
}

/** A POST about money through a client, whose arguments are all written out, and hold no key. */
export interface MoneyPost extends FactBase<'money-post'> {
  readonly callee: string
}
