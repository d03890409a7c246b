import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Expr, FunctionModel, Located, Name } from '#code/model'
import { referencesOf } from '#code/origins/references'
import type { BreakerForm } from '#models/forms/breaker'

/**
 * Whether a breaker is used by the run of the function that makes it, and by nothing that outlives this run: its counts then begin at zero each
 * time. One that is run in a loop, or by a function inside, counts from one run to the next.
 */
export const livesInOneCall = (file: CodeFile, { call, scope }: PlacedCall, variable: Name | undefined, form: BreakerForm): boolean => {
  if (!scope.function) return false
  if (!variable) return uses(file, call, form) === 'used'
  const references = referencesOf(file, variable, scope)
  const kinds = references.map((reference) => uses(file, reference, form))
  return (
    kinds.includes('used') &&
    !kinds.includes('kept') &&
    !references.some((reference) => isInside(scope.function, reference) || isRepeated(scope.function, call, reference))
  )
}

/** What code does with a breaker where it names it: `used` to run work, `kept` where it may outlive the function. */
const uses = ({ index }: CodeFile, expr: Expr, { runs, isCallable }: BreakerForm): 'used' | 'kept' | 'asked' => {
  const parent = index.parentOf(expr)
  // A decorator or the opening of a block has no expression around it.
  if (!parent || !('kind' in parent)) return isCallable ? 'used' : 'kept'
  if (parent.kind === 'member' && parent.object === expr)
    return runs.includes(parent.name) && isCalled(index.parentOf(parent), parent) ? 'used' : 'asked'
  if (parent.kind === 'call' && parent.callee === expr) return isCallable ? 'used' : 'asked'
  if (parent.kind === 'scoped') return isCallable ? 'used' : 'kept'
  return 'kept'
}

const isCalled = (parent: ReturnType<CodeFile['index']['parentOf']>, member: Expr): boolean =>
  parent !== undefined && 'kind' in parent && parent.kind === 'call' && parent.callee === member

/** Whether a function that is handed on or returned uses the breaker: it keeps it between its calls. */
const isInside = (fn: FunctionModel | undefined, reference: Located): boolean =>
  exprsIn(fn?.body ?? [], 'own').some((expr) => expr.kind === 'lambda' && contains(expr, reference))

/** Whether a loop runs the breaker that was made before it. */
const isRepeated = (fn: FunctionModel | undefined, call: Located, reference: Located): boolean =>
  stmtsIn(fn?.body ?? []).some((stmt) => stmt.kind === 'loop' && contains(stmt, reference) && !contains(stmt, call))
