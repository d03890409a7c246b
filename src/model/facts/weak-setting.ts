import type { FactBase } from './shared.ts'

/** Something that is made weaker than it need be, by how it is made. */
export interface WeakSetting extends FactBase<'weak-setting'> {
  /**
   * - `guessable`: a secret from a generator whose numbers can be foretold. - `session-cookie`, `cookie`: what of its
   * protections a cookie lacks (any other cookie than a session's may do without). - `cross-origin`: any site may call with the user's cookies. - `intake`: what is taken in has no limit.
   */
  readonly what: 'guessable' | 'session-cookie' | 'cookie' | 'cross-origin' | 'intake'
  /** As written, shortened: what is made. */
  readonly by: string
  /** Last name of what makes it. */
  readonly maker: string
  /** What is missing or wrong, in the setting's own words. */
  readonly lacks: readonly string[]
}
