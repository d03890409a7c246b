import type { Expr } from '#code/model'
import type { EndpointIndex } from '#models/endpoint-index'
import { names } from '#models/names'
import type { ModuleCode } from '../module-code.ts'

/** Marks each function that checks a password, and each one that counts or reports failures. */
export const signInMarks = (
  { file, placeOf, withinAt }: ModuleCode,
  index: EndpointIndex,
  mark: (functionName: string, label: string) => void,
): void => {
  // Most callees occur more than once in a file.
  const known = new Map<string, boolean>()
  const notices = (callee: Expr): boolean => {
    const written = file.textOf(callee)
    const found = known.get(written) ?? noticesFailures(callee)
    known.set(written, found)
    return found
  }
  for (const { call, scope } of file.index.calls) {
    const { callee } = call
    if (index.checksPassword(file.exportedName(callee), () => file.nameOf(callee, scope))) mark(placeOf(call).within, 'checks-password')
    if (!call.isNew && notices(callee)) mark(placeOf(call).within, 'notices-failures')
  }
  // `user.failedAttempts += 1`
  for (const { part } of file.index.partAssigns)
    if (part.targets.some((target) => target.kind === 'member' && names.noticesFailures.has(target.name)))
      mark(withinAt(part), 'notices-failures')
}

/** Also `attempts.add`, and `failed.Inc` of a counter. */
const noticesFailures = (callee: Expr): boolean =>
  callee.kind === 'member'
    ? names.noticesFailures.has(callee.name) || noticesFailures(callee.object)
    : callee.kind === 'name' && names.noticesFailures.has(callee.name)
