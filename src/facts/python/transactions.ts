import type { CallBeforeCommit } from '#model/facts/transaction'
import type { Extractor } from './context.ts'
import { refOfOrigin } from './outline.ts'
import { transactionAround, transactionRegions } from './transaction-regions.ts'

/** Django's setting that wraps each view in a transaction. */
const atomicRequests = /\bATOMIC_REQUESTS(?:["']\]?)?\s*[:=](?!\s*False\b)/

/** Transactions of a file, and the calls made before they commit. */
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
  const setting = atomicRequests.exec(module.text)
  if (!setting) return
  const line = module.text.slice(0, setting.index).split('\n').length
  emit({
    kind: 'transaction',
    at: { startLine: line, endLine: line },
    within: '',
    subject: 'ATOMIC_REQUESTS',
    opener: 'ATOMIC_REQUESTS',
    client: '',
    outer: [],
    calls: [],
    aroundRequests: true,
  })
}
