import { goResources } from '#models/go/resources'
import { heldLocks as heldLocksIn } from '../../resources/held-locks.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Locks that one way out of a function leaves held. */
export const heldLocks: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of heldLocksIn(file, goResources, placeOf)) emit(fact)
}
