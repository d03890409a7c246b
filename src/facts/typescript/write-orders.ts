import { writeOrders as writeOrdersIn } from '../write-orders/extract.ts'
import type { Statement } from '../write-orders/statement.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'
import { accessesOf } from './data-accesses.ts'

/** Statements of one function that must succeed together or exclude others, and do not. */
export const writeOrders: Extractor = ({ module, emit }) => {
  const accesses = accessesOf(module)
  if (accesses.length < 2) return
  const statements = accesses.map(({ whole, fact }): Statement => ({
    ...fact,
    place: { start: whole.getStart(module.file), end: whole.end },
    writesAtOnce: true,
  }))
  for (const order of writeOrdersIn(codeOf(module).file, statements)) emit(order)
}
