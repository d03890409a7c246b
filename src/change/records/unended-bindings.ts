import type { Recording } from '#model/facts/records/recording'
import type { Change, Linked, System } from '#model/system'
import { recordingsOf } from '#system/observability/recordings'

/** A value in each log line that ended with its work, and that a change lets stay. */
export interface UnendedBinding {
  readonly binding: Linked<Recording>
  /** How the same function did it at the base. */
  readonly was: Linked<Recording>
}

/** The bindings of a change that nothing ends, in functions that used the ending form of the same library before. */
export const unendedBindings = (head: System, change: Change): readonly UnendedBinding[] => {
  const before = recordingsOf(change.base).filter(({ lasts }) => lasts?.until === 'end-of-work')
  if (before.length === 0) return []
  return recordingsOf(head).flatMap((binding): UnendedBinding[] => {
    const { lasts, at, within, file } = binding
    if (lasts?.until !== 'taken-away' || file.role !== 'production') return []
    const path = change.file(at.path)?.previousPath ?? at.path
    const was = before.find((one) => one.at.path === path && one.within === within && memberOf(one) === lasts.insteadOf)
    const isStill = recordingsOf(head).some((one) => one.at.path === at.path && one.within === within && one.lasts?.until === 'end-of-work')
    return was && !isStill ? [{ binding, was }] : []
  })
}

const memberOf = ({ by }: Recording): string => by.split('(')[0]?.split('.').at(-1) ?? ''
