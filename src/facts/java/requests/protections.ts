import { protections as protectionsIn } from '../../protections/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** The checks that functions must pass before their effects. */
export const protections: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of protectionsIn(file, placeOf)) emit(fact)
}
