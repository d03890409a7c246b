import type { Located } from '#code/model'
import type { ManualForm } from '#models/job'
import type { JobIndex } from '#models/job-index'
import type { ModuleCode } from '../module-code.ts'

/** What the consumers of one file are read from. */
export interface ManualReading extends ModuleCode {
  readonly index: JobIndex
}

/** A consumer or handler whose messages nothing acknowledges. */
export interface LeftOpen {
  readonly form: ManualForm
  readonly at: Located
  readonly within: string
  readonly callee: string
}
