import type { FactBase } from './shared.ts'

/** Something created with weaker security settings than necessary. */
export interface WeakSetting extends FactBase<'weak-setting'> {
  /**
   * - `guessable`: a secret from a predictable random generator.
   * - `session-cookie`, `cookie`: a cookie without some of its protections (a cookie without a session may omit them).
   * - `cross-origin`: any site may call with the user's cookies.
   * - `intake`: input without a size limit.
   */
  readonly what: 'guessable' | 'session-cookie' | 'cookie' | 'cross-origin' | 'intake'
  /** The created object or value, as written, shortened. */
  readonly by: string
  /** Last name of the call that creates it. */
  readonly maker: string
  /** The missing or wrong attributes, in the setting's own terms. */
  readonly lacks: readonly string[]
  /** Named as a value that protects only by a comparison, which the file does not make: it may protect nothing. */
  readonly isNeverCompared?: true
}
