import type { Ref } from '#model/fact'
import type { FunctionModel, Located } from '#code/model'
import type { HandlerPlace } from '#models/forms/job'
import type { JobIndex } from '#models/indexes/job-index'
import type { ModuleCode } from '../reading/module-code.ts'

/** A function as the facts of its language name and place it. */
export interface Declaration {
  readonly name: string
  readonly line: number
}

/** The inputs for reading the consumers of one file. */
export interface Reading extends Pick<ModuleCode, 'file' | 'placeOf'> {
  readonly index: JobIndex
  /** The function that an argument of a call passes, in the notation of linking. */
  readonly handlerAt: (call: Located, place: HandlerPlace) => Ref | undefined
  /** The qualified name of a function, and the line of its head below its decorators. */
  readonly declarationOf: (fn: FunctionModel) => Declaration
}
