import { pythonResources } from '#models/python/resources'
import { openedResources } from '../../resources/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** What functions open, and on which ways out they release it. */
export const resources: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of openedResources(file, pythonResources, placeOf)) emit(fact)
}
