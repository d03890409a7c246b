import type { Fact } from '#model/fact'
import type { Call } from '#code/model'
import type { LifecycleIndex } from '#models/indexes/lifecycle-index'
import type { Request } from '../external-calls/sent-by-call.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { callsMade } from './calls-made.ts'
import { lifecycleRules } from './language-rules.ts'
import { loadStartsIn } from './load-starts.ts'
import { loadWorkIn } from './load-work.ts'
import { startFunctions, startHooks } from './start-hooks.ts'

/** What a process does before it takes work: while its code is loaded, in hooks of frameworks, and in the functions that these call. */
export const startWork = (
  code: ModuleCode,
  index: LifecycleIndex,
  requestAt: (call: Call) => Pick<Request, 'isOnlyMade'> | undefined,
): readonly Fact[] => {
  const reading = { ...code, index, rules: lifecycleRules(code.file.module.language) }
  const atStart = startFunctions(reading)
  return [
    ...loadWorkIn(code, index, requestAt),
    ...loadStartsIn(reading),
    ...startHooks(reading, atStart),
    ...callsMade(reading, atStart, (call) => requestAt(call)?.isOnlyMade === false),
  ]
}
