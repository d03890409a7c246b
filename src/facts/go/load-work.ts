import { lifecycles } from '#models/go/lifecycles'
import { lifecycleRules } from '../lifecycle/language-rules.ts'
import { loadWorkIn } from '../lifecycle/load-work.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'
import { requestAt } from './external-calls.ts'

/** Calls to other processes that run as soon as another file uses this one. */
export const loadWork: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  const facts = loadWorkIn({
    file,
    index: lifecycles,
    rules: lifecycleRules(file.module.language),
    placeOf,
    isRequest: (call) => requestAt(module, call) !== undefined,
  })
  for (const fact of facts) emit(fact)
}
