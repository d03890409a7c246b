import type { Place } from '#model/source-file'
import type { Recording } from '#model/facts/records/recording'
import type { Change, Linked, System } from '#model/system'
import { recordingsOf } from '#system/observability/recordings'
import { removalOf } from '../removal.ts'

/** A function that did nothing but measure a backlog, and is deleted while the backlog is still worked through. */
export interface LostLevel {
  readonly recording: Linked<Recording>
  readonly at: Place
}

const rootOf = ({ file }: Linked<Recording>): string => file.unit?.root ?? ''

const isBacklog = ({ what, of, file }: Linked<Recording>): boolean =>
  what === 'metric' && of.includes('backlog') && file.role === 'production'

/** Levels of backlogs whose function is deleted, in a service that still consumes and measures no backlog that it did not measure before. */
export const lostLevels = (head: System, change: Change): readonly LostLevel[] => {
  const before = recordingsOf(change.base).filter((one) => isBacklog(one) && one.inService)
  if (before.length === 0) return []
  const known = new Set(before.map(({ at, signal }) => `${at.path} ${signal}`))
  const after = recordingsOf(head).filter(isBacklog)
  const found = new Map<string, LostLevel>()
  for (const recording of before) {
    const { at, signal, within } = recording
    const file = change.file(at.path)
    const removal = file?.status === 'modified' ? removalOf(file, at.startLine) : undefined
    if (!removal || within === '' || head.hasFunction(at.path, within.split(' > ')[0] ?? within)) continue
    const root = rootOf(recording)
    const isConsumed = head.facts('consumer').some((one) => one.inService && (one.file.unit?.root ?? '') === root)
    const isReplaced = after.some((one) => one.signal === signal || (rootOf(one) === root && !known.has(`${one.at.path} ${one.signal}`)))
    if (isConsumed && !isReplaced && !found.has(root))
      found.set(root, { recording, at: { path: at.path, startLine: removal.headLine, endLine: removal.headLine } })
  }
  return [...found.values()]
}
