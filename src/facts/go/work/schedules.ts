import { goJobs } from '#models/go/jobs'
import { schedulesIn } from '../../schedules/extract.ts'
import { lockTakers } from '../../schedules/lock-takers.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { handlersIn } from '../requests/handlers-in.ts'

/** Scheduled work of the process, including timers that a loop waits for. */
export const schedules: Extractor = ({ module, emit, mark }) => {
  for (const name of lockTakers(codeOf(module), goJobs)) mark(name, 'takes-lock')
  if (!goJobs.schedulesIn(module.text)) return
  for (const fact of schedulesIn({ ...codeOf(module), index: goJobs, handlerAt: handlersIn(module) })) emit(fact)
}
