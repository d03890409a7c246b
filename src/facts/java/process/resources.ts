import { javaResources } from '#models/java/resources'
import { openedResources } from '../../resources/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** What functions open, and on which ways out they release it. */
export const resources: Extractor = ({ module, emit }) => {
  // Most files name nothing that opens a resource, and need no code model.
  if (!javaResources.namesOpener(module.text)) return
  const { file, placeOf } = codeOf(module)
  for (const fact of openedResources(file, javaResources, placeOf)) emit(fact)
}
