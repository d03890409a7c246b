import type { Located } from '#code/model'
import type { ManualForm } from '#models/forms/job'
import type { JobIndex } from '#models/indexes/job-index'
import type { ModuleCode } from '../reading/module-code.ts'

/** The inputs for reading the consumers of one file. */
export interface ManualReading extends ModuleCode {
  readonly index: JobIndex
}

/** A consumer or handler whose messages are never acknowledged. */
export interface LeftOpen {
  readonly form: ManualForm
  readonly at: Located
  readonly within: string
  readonly callee: string
  /** A handler that is given what acknowledges. */
  readonly isHandler?: true
  /** The function is given the consumer, or an object holds it: code of other files may acknowledge as well. */
  readonly isHeld?: true
}
