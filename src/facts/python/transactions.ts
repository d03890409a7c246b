import type { CallBeforeCommit } from '#model/facts/transaction'
import type { Extractor } from './context.ts'
import { refOfOrigin } from './outline.ts'
import { transactionAround, transactionRegions } from './transaction-regions.ts'

/** Transactions of a file, and what is called before they commit. */
export const transactions: Extractor = ({ module, emit }) => {
  for (const region of transactionRegions(module)) {
    const calls: CallBeforeCommit[] = []
    for (const call of module.callsIn(region.body)) {
      if (transactionAround(module, call.node) !== region) continue
      const ref = refOfOrigin(module, call.origin())
      if (ref?.name) calls.push({ at: call.node.span, callee: call.calleeText, function: ref })
    }
    emit({
      kind: 'transaction',
      at: region.head.span,
      within: module.within(region.head),
      subject: region.opener,
      opener: region.opener,
      client: '',
      outer: [],
      calls,
    })
  }
}
