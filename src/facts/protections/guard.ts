import type { Located } from '#code/model'
import type { Protection } from '#model/facts/requests/protection'

/** A condition or a call that protects the code after it. */
export interface Guard extends Pick<Protection, 'against' | 'asks' | 'of' | 'about' | 'unless' | 'refuses' | 'bySaid'> {
  /** Its name in findings: the whole condition, or the call. */
  readonly shown: Located
}
