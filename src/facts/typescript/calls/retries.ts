import { RetryIndex } from '#models/indexes/retry-index'
import { table } from '#models/typescript/retries-table'
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
    () => [...module.calls()].map((call) => [{ start: call.getStart(module.file), end: call.end }, call] as const),
    (call) => refOf(module, call.expression),
  )
  const facts = retriesIn({
    file,
    index,
    rules: retryRules(file.module.language),
    placeOf,
    refAt,
    requestAt: (call) => requestAt(module, call),
    onceOnly: (name) => index.onceOnly(name),
  })
  for (const fact of facts) emit(fact)
}
