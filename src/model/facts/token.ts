import type { FactBase } from './shared.ts'

/** A signed token is read. */
export interface TokenRead extends FactBase<'token-read'> {
  readonly library: string
  readonly callee: string
  /** `verified`: its signature is checked; `decoded`: only its text is read; `unsigned-allowed`: the algorithm `none` is accepted. */
  /** The token is taken from the request itself (a header, a cookie, the query), not from an answer of the issuer. */
  readonly fromRequest: boolean
  readonly how: 'verified' | 'decoded' | 'unsigned-allowed'
  /** Decoded claims that are used as who or what the caller is: `sub`, `email`, `role` … Empty when none is seen. */
  readonly identityClaims: readonly string[]
}
