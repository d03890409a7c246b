import type { Change, System } from '#model/system'
import { lostRecordings, type LostRecording } from '../records/lost-recordings.ts'
import { recordingsOf } from '#system/observability/recordings'
import { isRead } from './sensitive-actions.ts'

/** Audit entries that a change removes from an action, while other actions of the same service still write entries of this kind. */
export const entriesLeftOut = (system: System, change: Change): readonly LostRecording[] =>
  [...lostRecordings(system, change, 'audit')].filter(
    ({ recording, function: name }) =>
      !isRead(name) &&
      recordingsOf(system).some(
        (fact) =>
          fact.what === 'audit' &&
          !fact.within.startsWith(name) &&
          fact.file.unit === recording.file.unit &&
          fact.file.role === 'production',
      ),
  )
