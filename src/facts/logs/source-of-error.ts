import { exprsOf, stmtsIn } from '#code/inside'
import type { Assign, Call, FunctionModel, Name, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'

/** The call whose error a comparison asks about: the last one before it that is assigned to the variable. */
export const sourceOfError = (error: Name, stmt: Extract<Stmt, { kind: 'if' }>, fn: FunctionModel, scope: Scope): Call | undefined => {
  const assigned = assignsOf(fn)
    .get(error.name)
    ?.findLast(({ at }) => at <= stmt.condition.start)?.assign
  if (assigned) return assigned.value?.kind === 'call' ? assigned.value : undefined
  const from = definitionsOf(error.name, scope, error.start).at(-1)?.from
  return from?.kind === 'value' && from.value.kind === 'call' ? from.value : undefined
}

/** An assignment, and where its statement begins. */
interface Placed {
  readonly at: number
  readonly assign: Assign
}

const known = new WeakMap<FunctionModel, ReadonlyMap<string, readonly Placed[]>>()

/** The assignments of a function by the names that they set, collected once for all of its branches. */
const assignsOf = (fn: FunctionModel): ReadonlyMap<string, readonly Placed[]> => {
  const before = known.get(fn)
  if (before) return before
  const made = new Map<string, Placed[]>()
  for (const stmt of stmtsIn(fn.body ?? [])) {
    if (stmt.kind !== 'eval') continue
    for (const assign of exprsOf(stmt.expr, 'own')) {
      if (assign.kind !== 'assign') continue
      for (const target of assign.targets) {
        if (target.kind !== 'name') continue
        const list = made.get(target.name)
        if (list) list.push({ at: stmt.start, assign })
        else made.set(target.name, [{ at: stmt.start, assign }])
      }
    }
  }
  known.set(fn, made)
  return made
}
