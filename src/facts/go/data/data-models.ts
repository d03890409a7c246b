import { structModels } from '../../mapped-rows/struct-models.ts'
import type { Extractor } from '../calls/context.ts'
import { codeOf } from '../reading/code-of.ts'

/** Tables declared in Go: structs that a mapper reads and writes. */
export const dataModels: Extractor = ({ module, emit }) => {
  for (const model of structModels(codeOf(module).file)) emit(model)
}
