import type { CodeFile } from '#code/code-file'
import { partsOf } from '#code/parts/children'
import type { Expr, FunctionModel, If, Located, Stmt, Try } from '#code/model'
import { calledFunction } from '#code/called-function'
import { contains, stmtsIn } from '#code/inside'
import { scopeAround } from '#code/scope-around'
import { throwingCalls } from '#models/requests/throwing-calls'

/** A list of statements, and the one of them that a place is in. */
interface Step {
  readonly body: readonly Stmt[]
  readonly position: number
  /** The statement whose body the list is. */
  readonly holder: Stmt | undefined
}

/** The lists of statements around a place, outermost first. */
const stepsTo = (body: readonly Stmt[], place: Located, holder?: Stmt): readonly Step[] => {
  const position = body.findIndex((stmt) => contains(stmt, place))
  const stmt = body[position]
  if (!stmt) return []
  const inside = partsOf(stmt).bodies.find((inner) => inner.some((one) => contains(one, place)))
  return [{ body, position, holder }, ...(inside ? stepsTo(inside, place, stmt) : [])]
}

const conditional: ReadonlySet<string> = new Set(['and', 'or', '??'])

/** Whether an expression is evaluated whenever its statement is. */
const isUnconditional = ({ index }: CodeFile, expr: Expr): boolean => {
  for (let at: Expr = expr; ;) {
    const outer = index.outerOf(at)
    if (!outer) return false
    if (
      outer.kind === 'conditional'
        ? outer.condition !== at
        : outer.kind === 'binary' && conditional.has(outer.operator) && outer.left !== at
    )
      return false
    if (!isExpression(outer)) return true
    at = outer
  }
}

const statements: ReadonlySet<string> = new Set(
  'block if loop try scoped defer switch return throw break continue goto eval send define'.split(' '),
)
const isExpression = (part: Expr | Stmt): part is Expr => !statements.has(part.kind)

/** Whether the body of a statement runs whenever the statement does, and before what follows it. */
const runsAlways = (holder: Stmt | undefined, body: readonly Stmt[]): boolean =>
  holder !== undefined &&
  (holder.kind === 'block' ||
    holder.kind === 'scoped' ||
    ((holder.kind === 'if' || holder.kind === 'loop' || holder.kind === 'switch') && holder.init === body))

/** Whether an expression always runs before a place: an earlier statement of a block that holds both. */
export const precedes = (file: CodeFile, fn: FunctionModel, first: Expr, second: Located): boolean => {
  if (!isUnconditional(file, first)) return false
  for (const { body, position, holder } of stepsTo(fn.body ?? [], first).toReversed()) {
    const stmt = body[position]
    // What a condition evaluates runs before what it decides about.
    if (stmt && stmt.kind === 'if' && contains(stmt.condition, first) && contains(stmt, second) && !contains(stmt.condition, second))
      return true
    if (body.slice(position + 1).some((later) => contains(later, second))) return true
    if (stmt && (stmt.kind === 'if' || stmt.kind === 'switch') && stmt.init.some((each) => contains(each, first)) && contains(stmt, second))
      return second.start >= first.end
    if (!runsAlways(holder, body)) return false
  }
  return false
}

/** The branches of functions. */
export const branchesIn = (fns: readonly FunctionModel[]): readonly If[] =>
  fns.flatMap(({ body = [] }) => stmtsIn(body).filter((stmt): stmt is If => stmt.kind === 'if'))

/** The attempts of functions. */
export const attemptsIn = (fns: readonly FunctionModel[]): readonly Try[] =>
  fns.flatMap(({ body = [] }) => stmtsIn(body).filter((stmt): stmt is Try => stmt.kind === 'try'))

/** Whether statements hold a place. */
export const holds = (body: readonly Stmt[], place: Located): boolean => body.some((stmt) => contains(stmt, place))

/** Whether statements leave their function, or the round of a loop: also by a call that throws, of a library or a function of the file. */
export const leaves = (file: CodeFile, body: readonly Stmt[]): boolean =>
  stmtsIn(body).some((stmt) => stmt.kind === 'return' || stmt.kind === 'throw' || stmt.kind === 'continue' || throws(file, stmt))

const throws = (file: CodeFile, stmt: Stmt): boolean => {
  const value = stmt.kind === 'eval' ? stmt.expr : undefined
  const call = value?.kind === 'await' ? value.value : value
  if (call?.kind !== 'call') return false
  const scope = scopeAround(file, call)
  if (throwingCalls.has(file.nameOf(call.callee, scope))) return true
  return calledFunction(file, call, scope)?.body?.at(-1)?.kind === 'throw'
}
