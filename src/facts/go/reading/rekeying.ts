import { rekeyingMark } from '../../shared/rekeying-mark.ts'
import type { Extractor } from '../calls/context.ts'

/** Functions that take an old secret and the new one, such as a re-encryption command. */
export const rekeying: Extractor = ({ module, emit }) => {
  for (const own of module.functions) {
    const mark = rekeyingMark(
      own.name,
      own.node.span,
      own.parameters.map(({ name }) => name),
    )
    if (mark) emit(mark)
  }
}
