import type { FunctionModel } from '#code/model'
import type { ModuleCode } from '../reading/module-code.ts'
import type { Declaration } from './reading.ts'

/** Names and places functions by the bracket that ends their body, which no function inside it contains. */
export const byEndOfBody =
  ({ file, withinAt }: ModuleCode): ((fn: FunctionModel) => Declaration) =>
  (fn) => ({ name: withinAt({ start: fn.end - 1, end: fn.end }), line: file.lineOf(fn.start) })
