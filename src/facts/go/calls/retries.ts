import { table } from '#models/go/retries-table'
import { RetryIndex } from '#models/indexes/retry-index'
import { placesOf } from '../../values/places-of.ts'
import { retriesIn } from '../../retries/extract.ts'
import { retryRules } from '../../retries/language-rules.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'
import { requestAt } from './external-calls.ts'
import { refOf } from '../reading/refs.ts'

const index = new RetryIndex(table)

/** What is tried again after a failure. */
export const retries: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  const refAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => (call.path.length > 0 ? refOf(module, module.calleeOrigin(call)) : undefined),
  )
  const facts = retriesIn({
    file,
    index,
    rules: retryRules('go'),
    placeOf,
    refAt,
    requestAt: (call) => requestAt(module, call),
    onceOnly: (name) => index.onceOnly(name),
  })
  for (const fact of facts) emit(fact)
}
