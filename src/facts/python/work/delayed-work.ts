import { pythonJobs } from '#models/python/jobs'
import { delayedWorkIn } from '../../delayed-work/extract.ts'
import { delayRules } from '../../delayed-work/language-rules.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { handlersIn } from '../requests/handlers-in.ts'

/** Work that waits in the memory of one process until it is due. */
export const delayedWork: Extractor = ({ module, emit }) => {
  if (!pythonJobs.delaysIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const facts = delayedWorkIn({ file, index: pythonJobs, rules: delayRules('python'), placeOf, handlerAt: handlersIn(module) })
  for (const fact of facts) emit(fact)
}
