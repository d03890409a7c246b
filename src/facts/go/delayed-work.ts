import { contains } from '#code/inside'
import { goJobs } from '#models/go/jobs'
import { delayedWorkIn } from '../delayed-work/extract.ts'
import { delayRules } from '../delayed-work/language-rules.ts'
import { placesOf } from '../places-of.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'
import { refOf } from './refs.ts'

/** Work that waits in the memory of one process until it is due. */
export const delayedWork: Extractor = ({ module, emit }) => {
  if (!module.imports.has('time') || !goJobs.delaysIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const callAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => call,
  )
  const facts = delayedWorkIn({
    file,
    index: goJobs,
    rules: delayRules('go'),
    placeOf,
    handlerAt: (call, { position }) => {
      const given = callAt(call)?.args[position]
      const literal = given && module.functions.find(({ node }) => node.kind === 'func_literal' && contains(given, node))
      return literal ? { name: literal.name } : given && refOf(module, module.origin(given))
    },
  })
  for (const fact of facts) emit(fact)
}
