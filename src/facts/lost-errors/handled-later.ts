import { childrenOf, partsOf } from '#code/parts/children'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { Expr, FunctionModel, Stmt, Try } from '#code/model'

/**
 * Whether the code after an attempt deals with its failure: success leaves the block or the loop, so that only a failure goes on, or later
 * code asks about a value that the attempt sets.
 */
export const isHandledLater = (fn: Pick<FunctionModel, 'body'>, attempt: Try): boolean => {
  const around = enclosing(fn, attempt)
  const blocks = [fn.body ?? [], ...around.flatMap(({ body }) => (body ? [body] : []))]
  const isInLoop = around.some(({ stmt }) => stmt !== attempt && stmt.kind === 'loop')
  const after = blocks.flatMap((block) => block.filter(({ start }) => start >= attempt.end))
  const last = [...attempt.body, ...attempt.otherwise].at(-1)
  if (last && leaves(last) && (isInLoop || after.some((stmt) => !isPlainReturn(stmt)))) return true
  const set = new Set(assignedIn(attempt.body))
  return set.size > 0 && after.some((stmt) => asksAbout(stmt, set))
}

const leaves = ({ kind }: Stmt): boolean => kind === 'return' || kind === 'break'

/** `return None`, `return []`: the failure is an empty result. */
const isPlainReturn = (stmt: Stmt): boolean => stmt.kind === 'return' && stmt.values.every((value) => !calls(value))

const calls = (expr: Expr): boolean => exprsOf(expr).some(({ kind }) => kind === 'call')

const assignedIn = (body: readonly Stmt[]): readonly string[] =>
  exprsIn(body, 'own').flatMap((expr) =>
    expr.kind === 'assign' ? expr.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : [])) : [],
  )

const names = (expr: Expr, among: ReadonlySet<string>): boolean =>
  (expr.kind === 'name' && among.has(expr.name)) || childrenOf(expr).some((child) => names(child, among))

/** Whether a statement decides by one of the values: in a condition, or by handing a flag to the caller. */
const asksAbout = (stmt: Stmt, among: ReadonlySet<string>): boolean =>
  stmtsIn([stmt]).some((each) => {
    if ((each.kind === 'if' || each.kind === 'loop') && each.condition && names(each.condition, among)) return true
    const { exprs } = partsOf(each)
    return exprs.some((expr) => exprsOf(expr).some((inner) => inner.kind === 'conditional' && names(inner.condition, among)))
  }) ||
  (stmt.kind === 'return' && stmt.values.some((value) => value.kind === 'name' && among.has(value.name)))
