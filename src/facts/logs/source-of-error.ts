import { exprsOf, stmtsIn } from '#code/inside'
import type { Call, FunctionModel, Name, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'

/** The call whose error a comparison asks about: the last one before it that is assigned to the variable. */
export const sourceOfError = (error: Name, stmt: Extract<Stmt, { kind: 'if' }>, fn: FunctionModel, scope: Scope): Call | undefined => {
  const assigned = stmtsIn(fn.body ?? [])
    .filter((each) => each.kind === 'eval' && each.start <= stmt.condition.start)
    .flatMap((each) => (each.kind === 'eval' ? exprsOf(each.expr, 'own') : []))
    .findLast((expr) => expr.kind === 'assign' && expr.targets.some((target) => target.kind === 'name' && target.name === error.name))
  if (assigned?.kind === 'assign') return assigned.value?.kind === 'call' ? assigned.value : undefined
  const from = definitionsOf(error.name, scope, error.start).at(-1)?.from
  return from?.kind === 'value' && from.value.kind === 'call' ? from.value : undefined
}
