import { goJobs } from '#models/go/jobs'
import { delayedWorkIn } from '../../delayed-work/extract.ts'
import { delayRules } from '../../delayed-work/language-rules.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { handlersIn } from '../requests/handlers-in.ts'

/** Work that waits in the memory of one process until it is due. */
export const delayedWork: Extractor = ({ module, emit }) => {
  if (!module.imports.has('time') || !goJobs.delaysIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  for (const fact of delayedWorkIn({ file, index: goJobs, rules: delayRules('go'), placeOf, handlerAt: handlersIn(module) })) emit(fact)
}
