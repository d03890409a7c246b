import type { Recording } from '#model/facts/records/recording'
import type { Place } from '#model/source-file'
import type { System } from '#model/system'
import { subjectOfUse } from './lost-recordings.ts'
import { recordingsOf, recordingUses } from '#system/observability/recordings'

/** A place where code records something. */
export interface RecordedPlace {
  readonly at: Place
  readonly subject: string
  readonly within: string
}

/** Where code records something of these kinds, or uses a function that does. */
export const recordedPlaces = (system: System, whats: readonly Recording['what'][]): readonly RecordedPlace[] => [
  ...recordingsOf(system).filter(({ what, file }) => whats.includes(what) && file.role === 'production'),
  ...recordingUses(system).flatMap(({ path, line, within, target, whats: own }) =>
    whats
      .filter((what) => own.has(what))
      .map((what) => ({ at: { path, startLine: line, endLine: line }, within, subject: subjectOfUse(what, target) })),
  ),
]
