import type { FunctionModel, Located } from '#code/model'
import type { Safeguard } from '#model/facts/requests/safeguard'
import type { LockKind } from '#model/facts/process/lock-kind'

/** A lock, and where it is taken. */
export interface TakenLock extends Pick<Safeguard, 'by' | 'subject' | 'formerSubject' | 'optionOf'> {
  readonly lock: LockKind
  readonly at: Located
  /** The function that it covers, if it is written outside of it. */
  readonly of?: FunctionModel
}
