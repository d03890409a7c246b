import { addSafeguard } from './add-safeguard.ts'
import type { Extractor } from '../calls/context.ts'
import { transactionsOf } from '../data/transactions.ts'

/** Writes that are grouped into a transaction. */
export const safeguards: Extractor = (context) => {
  const { module } = context
  const opened = new Set(transactionsOf(module).regions.map(({ place }) => place.start))
  for (const call of module.calls) {
    const isTest = /^(Test|Benchmark)/.test(module.within(call.node))
    if (call.path.length > 0 && !isTest && opened.has(call.start)) addSafeguard(context, 'partial-write', call, call.callee)
  }
}
