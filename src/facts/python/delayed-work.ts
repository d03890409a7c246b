import { pythonJobs } from '#models/python/jobs'
import { delayedWorkIn } from '../delayed-work/extract.ts'
import { delayRules } from '../delayed-work/language-rules.ts'
import { placesOf } from '../places-of.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'
import { refOfOrigin } from './outline.ts'

/** Work that waits in the memory of one process until it is due. */
export const delayedWork: Extractor = ({ module, emit }) => {
  if (!pythonJobs.delaysIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const callAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => call,
  )
  const facts = delayedWorkIn({
    file,
    index: pythonJobs,
    rules: delayRules('python'),
    placeOf,
    handlerAt: (call, { position, keyword = '' }) => {
      const given = callAt(call)?.argument(keyword, position)
      return given && refOfOrigin(module, module.origin(given))
    },
  })
  for (const fact of facts) emit(fact)
}
