import { typescriptJobs } from '#models/typescript/jobs'
import { delayedWorkIn } from '../../delayed-work/extract.ts'
import { delayRules } from '../../delayed-work/language-rules.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { handlerAt } from '../requests/handler-at.ts'

/** Work that waits in the memory of one process until it is due. */
export const delayedWork: Extractor = ({ module, emit }) => {
  if (!typescriptJobs.delaysIn(module.file.text)) return
  const { file, placeOf } = codeOf(module)
  const callAt = placesOf(
    () => module.calls().map((call) => [{ start: call.getStart(module.file), end: call.end }, call] as const),
    (call) => call,
  )
  const facts = delayedWorkIn({
    file,
    index: typescriptJobs,
    rules: delayRules('typescript'),
    placeOf,
    handlerAt: (located, place) => {
      const call = callAt(located)
      return call && handlerAt(module, call, place)
    },
  })
  for (const fact of facts) emit(fact)
}
