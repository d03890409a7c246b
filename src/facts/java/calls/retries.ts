import type { EffectKind } from '#model/facts/documents/side-effect'
import type { JavaModule } from '#languages/java/module'
import { dottedName } from '#models/naming/dotted-name'
import { table } from '#models/java/retries-table'
import { javaEndpoints } from '#models/java/endpoints'
import { RetryIndex } from '#models/indexes/retry-index'
import { describedRequest } from '../../endpoints/annotated.ts'
import { readingOf } from '../../endpoints/reading.ts'
import { placesOf } from '../../values/places-of.ts'
import { retriesIn } from '../../retries/extract.ts'
import { retryRules } from '../../retries/language-rules.ts'
import { onceOnlyOf } from '../../retries/what-it-does.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'
import { requestAt } from './external-calls.ts'
import { javaEffects } from '../libraries/side-effects.ts'
import { refsOfCall } from '../reading/outline.ts'

const index = new RetryIndex(table)

/** By the class, for static methods, and by an instance of it. */
const effects = new Map<string, EffectKind>(
  javaEffects.flatMap(({ effect, on, calls }) =>
    on.flatMap((type) => calls.flatMap((call) => [[`${type}.${call}`, effect] as const, [`${type}().${call}`, effect] as const])),
  ),
)

const loops: ReadonlySet<string> = new Set(['while_statement', 'do_statement', 'for_statement', 'enhanced_for_statement'])

/** Whether a handler is in a loop, or in a method that it calls again. */
const repeatsByHand = (module: JavaModule): boolean =>
  module.tree.all('catch_clause').some((clause) => {
    if (module.tree.around(clause, loops)) return true
    const own = module.methodAround(clause)?.name
    return own !== undefined && module.callsIn(clause).some(({ name }) => name === own)
  })

/** What is tried again after a failure. */
export const retries: Extractor = ({ module, emit }) => {
  // Most files repeat nothing, and need no code model.
  if (!index.isNamedIn(module.text) && !repeatsByHand(module)) return
  const { file, placeOf } = codeOf(module)
  const refAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => refsOfCall(module, call)[0],
  )
  const endpoints = readingOf(file, javaEndpoints, {
    placeOf,
    nameOf: ({ name }) => name,
    declaredAt: (declaration) => file.spanOf(declaration),
    refOf: () => undefined,
  })
  const facts = retriesIn({
    file,
    index,
    rules: retryRules('java'),
    placeOf,
    refAt,
    requestAt: (call) => requestAt(module, call),
    describedBy: (fn) => describedRequest(endpoints, fn),
    onceOnly: (name) => onceOnlyOf(effects.get(dottedName(name))),
  })
  for (const fact of facts) emit(fact)
}
