import type { Retry } from '#model/facts/calls/retry'
import { retryOfCall } from './calls.ts'
import { retriesOfDecorators } from './decorators.ts'
import { retriesOfFields } from './fields.ts'
import { loopRetries } from './loops.ts'
import type { Reading } from './reading.ts'
import { retriesOfItself } from './recursion.ts'

/** What a file retries after a failure: through a library, by a decorator or a setting, in a loop, or by calling itself again. */
export const retriesIn = (reading: Reading): readonly Retry[] => {
  const { index, module } = reading.file
  const callsOf = Map.groupBy(index.calls, ({ scope }) => scope.function)
  return [
    ...index.calls.flatMap((placed) => {
      const { callee } = placed.call
      // An import may have another name in the file.
      const mayRetry = callee.kind === 'name' || (callee.kind === 'member' && reading.index.mayRetry(callee.name))
      return mayRetry ? (retryOfCall(reading, placed) ?? []) : []
    }),
    ...[...index.classes.values()].flatMap((model) => retriesOfFields(reading, model)),
    ...index.functions.flatMap((fn) => [
      ...retriesOfDecorators(reading, fn),
      ...loopRetries(reading, fn.body ?? [], fn),
      ...retriesOfItself(reading, fn, callsOf.get(fn) ?? []),
    ]),
    ...loopRetries(reading, module.body, undefined),
  ]
}
