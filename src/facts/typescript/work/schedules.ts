import { typescriptJobs } from '#models/typescript/jobs'
import { schedulesIn } from '../../schedules/extract.ts'
import { lockTakers } from '../../schedules/lock-takers.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { handlerAt } from '../requests/handler-at.ts'

/** Scheduled work of the process. */
export const schedules: Extractor = ({ module, emit, mark, root }) => {
  for (const name of lockTakers(codeOf(module), typescriptJobs)) mark(name, 'takes-lock')
  if (!typescriptJobs.schedulesIn(module.file.text)) return
  const callAt = placesOf(
    () => [...module.calls(), ...module.news()].map((call) => [{ start: call.getStart(module.file), end: call.end }, call] as const),
    (call) => call,
  )
  const facts = schedulesIn({
    ...codeOf(module),
    index: typescriptJobs,
    handlerAt: (located, place) => {
      const call = callAt(located)
      return call && handlerAt(module, call, place)
    },
  })
  for (const fact of facts) {
    root({ reach: 'job', handler: fact.handler })
    emit(fact)
  }
}
