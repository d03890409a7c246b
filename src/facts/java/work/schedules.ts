import { javaJobs } from '#models/java/jobs'
import { schedulesIn } from '../../schedules/extract.ts'
import { lockTakers } from '../../schedules/lock-takers.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Scheduled work of the process. */
export const schedules: Extractor = ({ module, emit, mark }) => {
  for (const name of lockTakers(codeOf(module), javaJobs)) mark(name, 'takes-lock')
  if (!javaJobs.schedulesIn(module.text)) return
  for (const fact of schedulesIn({ ...codeOf(module), index: javaJobs, handlerAt: () => undefined })) emit(fact)
}
