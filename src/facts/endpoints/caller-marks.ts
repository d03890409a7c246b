import { lastName } from '#code/last-name'
import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import type { FunctionMark } from '#model/facts/function-mark'
import type { EndpointIndex } from '#models/indexes/endpoint-index'
import { names } from '#models/names'
import type { PlaceOf } from '../reading/module-code.ts'

/** Marks each function that calls a check of the caller or a request limit, recognized by the name of the callee. */
export const callerMarks = (
  file: CodeFile,
  index: EndpointIndex,
  placeOf: PlaceOf,
  mark: (functionName: string, label: FunctionMark) => void,
): void => {
  // Most callees occur more than once in a file.
  const known = new Map<string, readonly FunctionMark[]>()
  for (const { call, scope } of file.index.calls) {
    // `@SkipThrottle()` limits nothing.
    if (call.isNew || index.liftedBy(lastName(call.callee), () => file.nameOf(call.callee, scope))) continue
    const written = file.textOf(call.callee)
    let labels = known.get(written)
    if (!labels) {
      labels = labelsOf(call.callee, index)
      known.set(written, labels)
    }
    for (const label of labels) mark(placeOf(call).within, label)
  }
}

const labelsOf = (callee: Expr, index: EndpointIndex): readonly FunctionMark[] => [
  ...(index.checksCaller(lastName(callee)) ? (['checks-caller'] as const) : []),
  ...(limits(callee) ? (['limits-rate'] as const) : []),
]

/** Also `loginLimiter.consume`. */
const limits = (callee: Expr): boolean => names.limitsRate.has(lastName(callee)) || (callee.kind === 'member' && limits(callee.object))
