import type { Ref } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import type { HandlerPlace } from '#models/forms/job'
import type { JobIndex } from '#models/indexes/job-index'
import type { ModuleCode } from '../reading/module-code.ts'

/** The inputs for reading the schedules of one file. */
export interface Reading extends Pick<ModuleCode, 'placeOf' | 'withinAt'> {
  readonly file: CodeFile
  readonly index: JobIndex
  /** The function that an argument of a call passes, in the notation of linking. */
  readonly handlerAt: (call: Located, place: HandlerPlace) => Ref | undefined
}
