import type { HandlerPlace } from './job.ts'

/** Where a key is: an argument, or a key of an options object. */
export type KeyPlace = HandlerPlace

/** Functions of a library, named by origin: those that prove who sent something, by a signature or a token, and fail otherwise. */
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
  /** An empty key is no error: what it gives can be computed by everybody. */
  readonly takesEmptyKey?: true
}

/** Functions that compare two texts or byte arrays, which are their first arguments. */
export interface CompareForm extends ProofForm {
  /** The duration does not depend on how much of the two values agrees. */
  readonly isConstantTime?: true
}

/** What signs, verifies and compares in one language. */
export interface SigningTable {
  readonly verifies: readonly ProofForm[]
  readonly signs: readonly KeyForm[]
  /** Functions that give a message authentication code. */
  readonly computes: readonly ProofForm[]
  readonly compares: readonly CompareForm[]
}
