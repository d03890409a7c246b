import { rekeyingMark } from '../../shared/rekeying-mark.ts'
import type { Extractor } from '../calls/context.ts'

/** Functions that take an old secret and the new one, such as a re-encryption command. */
export const rekeying: Extractor = ({ module, emit }) => {
  for (const definition of module.definitions) {
    if (definition.kind !== 'function') continue
    const names = module.parametersOf(definition).map(({ name }) => name)
    const mark = rekeyingMark(definition.qualified, definition.node.span, names)
    if (mark) emit(mark)
  }
}
