import type { Located } from '#code/model'
import type { Protection } from '#model/facts/protection'

/** A condition or a call that protects what comes after it. */
export interface Guard extends Pick<Protection, 'against' | 'asks' | 'of' | 'about' | 'unless' | 'refuses' | 'bySaid'> {
  /** What it is called by: the whole condition, or the call. */
  readonly shown: Located
}
