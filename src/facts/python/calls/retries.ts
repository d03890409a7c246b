import { dottedName } from '#models/naming/dotted-name'
import { table } from '#models/python/retries-table'
import { RetryIndex } from '#models/indexes/retry-index'
import { placesOf } from '../../values/places-of.ts'
import { retryMakers } from '../../retries/makers.ts'
import { retriesIn } from '../../retries/extract.ts'
import { retryRules } from '../../retries/language-rules.ts'
import { onceOnlyOf } from '../../retries/what-it-does.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'
import { requestAt } from './external-calls.ts'
import { pythonEffects } from '../libraries/side-effects.ts'
import { refOfOrigin } from '../reading/outline.ts'

const index = new RetryIndex(table)

const effects = new Map(pythonEffects.flatMap(({ effect, calls }) => calls.map((call) => [call, effect] as const)))

/** What is tried again after a failure. */
export const retries: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  const refAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => {
      const ref = refOfOrigin(module, call.origin())
      return ref?.name ? ref : undefined
    },
  )
  const facts = retriesIn({
    file,
    index,
    rules: retryRules('python'),
    placeOf,
    refAt,
    requestAt: (call) => requestAt(module, call),
    onceOnly: (name) => onceOnlyOf(effects.get(dottedName(name))),
  })
  for (const fact of facts) emit(fact)
  for (const fact of retryMakers(file, index)) emit(fact)
}
