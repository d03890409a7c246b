import { pythonJobs } from '#models/python/jobs'
import { declaredIn, startedIn } from '../../consumers/extract.ts'
import { listedIn } from '../../consumers/listed.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { declarationsIn } from './declared-tasks.ts'
import { handlersIn } from '../requests/handlers-in.ts'

/** Functions that process jobs or messages from a queue, with the options of the jobs. */
export const jobs: Extractor = ({ module, emit, root }) => {
  const reading = { ...codeOf(module), index: pythonJobs, handlerAt: handlersIn(module), declarationOf: declarationsIn(module) }
  for (const fact of declaredIn(reading)) emit(fact)
  for (const fact of [...startedIn(reading), ...listedIn(reading)]) {
    root({ reach: 'job', handler: fact.handler })
    emit(fact)
  }
}
