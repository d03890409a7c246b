import type { FactBase } from '../process/shared.ts'

export type UncheckedClaim = 'expiry' | 'audience' | 'issuer'

/** A signed token is read. */
export interface TokenRead extends FactBase<'token-read'> {
  readonly library: string
  readonly callee: string
  /** `verified`: its signature is verified; `decoded`: only its text is read; `unsigned-allowed`: the algorithm `none` is accepted. */
  readonly how: 'verified' | 'decoded' | 'unsigned-allowed'
  /** The token comes from the request itself (a header, a cookie, the query), not from a response of the issuer. */
  readonly fromRequest: boolean
  /** Decoded claims used as the caller's identity or rights: `sub`, `email`, `role` … Empty if none is found. */
  readonly identityClaims: readonly string[]
  /** What its options leave unchecked, although the library checks it otherwise. */
  readonly unchecked: readonly UncheckedClaim[]
}
