import { pythonJobs } from '#models/python/jobs'
import { schedulesIn } from '../../schedules/extract.ts'
import { lockTakers } from '../../schedules/lock-takers.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { handlersIn } from '../requests/handlers-in.ts'

/** Scheduled work of the process, and Celery's schedule, whose runs one process starts for all workers. */
export const schedules: Extractor = ({ module, emit, mark, root }) => {
  for (const name of lockTakers(codeOf(module), pythonJobs)) mark(name, 'takes-lock')
  if (!pythonJobs.schedulesIn(module.text)) return
  for (const fact of schedulesIn({ ...codeOf(module), index: pythonJobs, handlerAt: handlersIn(module) })) {
    // One process of several runs the work of other schedules, which are settings, or calls that name their function.
    if (fact.handler.name !== '') root({ reach: 'job', handler: fact.handler })
    emit(fact)
  }
}
