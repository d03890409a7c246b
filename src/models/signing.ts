import type { HandlerPlace } from './job.ts'

/** Where a key is: an argument, or a key of an options object. */
export type KeyPlace = HandlerPlace

/** Functions of a library that prove who sent something, by a signature or a token, and fail otherwise. Named by origin. */
export interface ProofForm {
  readonly library: string
  readonly source: string
  /** The callees, as origins. */
  readonly calls: readonly string[]
}

/** Functions that sign or encrypt, or that verify with the same key. */
export interface KeyForm extends ProofForm {
  /** Where the key is. */
  readonly key: KeyPlace
  /** The key signs what others trust, so that any text is one; else only a text that looks generated is. */
  readonly isAlwaysKey?: true
  /** It is the password of a login, not a key. */
  readonly isPassword?: true
}

/** What signs and verifies in one language. */
export interface SigningTable {
  readonly verifies: readonly ProofForm[]
  readonly signs: readonly KeyForm[]
}
