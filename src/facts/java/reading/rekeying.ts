import { rekeyingMark } from '../../shared/rekeying-mark.ts'
import type { Extractor } from '../calls/context.ts'

/** Methods that take an old secret and the new one, such as a re-encryption command. */
export const rekeying: Extractor = ({ module, emit }) => {
  for (const method of module.methods) {
    const mark = rekeyingMark(
      method.qualified,
      method.node.span,
      module.parametersOf(method).map(({ name }) => name),
    )
    if (mark) emit(mark)
  }
}
