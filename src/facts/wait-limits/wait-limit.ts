import type { FunctionModel, Located } from '#code/model'
import type { Safeguard } from '#model/facts/requests/safeguard'

/** What limits a wait, and where it is written. */
export interface WaitLimit extends Pick<Safeguard, 'by' | 'subject' | 'formerSubject' | 'optionOf' | 'setOn' | 'limits' | 'isStored'> {
  readonly at: Located
  /** The function that it limits, if it is written outside of it. */
  readonly of?: FunctionModel
}
