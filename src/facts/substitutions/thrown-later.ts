import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Expr, FunctionModel, Stmt } from '#code/model'

/**
 * Which of the results that a call gives together the function looks at before it throws: their positions, or all of
 * them if it looks at the list. A failure of such a one is not done without.
 */
export const thrownLater = (file: CodeFile, { call, scope }: PlacedCall): ReadonlySet<number | 'all'> => {
  const fn = scope.function
  const inner = fn ? file.index.functions.filter((one) => contains(fn, one)) : []
  const throws = inner.flatMap((one) =>
    stmtsIn(one.body ?? []).flatMap((stmt) => (stmt.kind === 'throw' && stmt.start > call.end ? [lookedAt(file, one, stmt)] : [])),
  )
  if (throws.length === 0 || !fn) return new Set()
  const found = new Set<number | 'all'>()
  const known = positionsOf(fn, call)
  for (const name of throws.flat().flatMap(namesIn)) {
    const position = known.get(name)
    if (position !== undefined) found.add(position)
  }
  return found
}

const namesIn = (expr: Expr): readonly string[] => exprsOf(expr).flatMap((one) => (one.kind === 'name' ? [one.name] : []))

/** What a `throw` throws, and what decides whether it does. */
const lookedAt = (file: CodeFile, fn: FunctionModel, stmt: Extract<Stmt, { kind: 'throw' }>): readonly Expr[] => [
  ...(stmt.value ? [stmt.value] : []),
  ...enclosing(fn, stmt).flatMap(({ stmt: outer }) => headOf(outer)),
  ...aroundLambda(file, fn),
]

const headOf = (stmt: Stmt): readonly Expr[] => {
  if (stmt.kind === 'if') return [stmt.condition]
  if (stmt.kind === 'loop') return [...(stmt.each ? [stmt.each.over] : []), ...(stmt.condition ? [stmt.condition] : [])]
  return stmt.kind === 'switch' && stmt.value ? [stmt.value] : []
}

/** `results` of `results.forEach((one) => { throw … })`. */
const aroundLambda = (file: CodeFile, fn: FunctionModel): readonly Expr[] => {
  const given = file.index.calls.find(({ call }) => call.args.some((argument) => argument.kind === 'lambda' && argument.function === fn))
  return given?.call.callee.kind === 'member' ? [given.call.callee.object] : []
}

/** The names that hold a result or the list of them, or are made from one. */
const positionsOf = (fn: FunctionModel, call: Expr): ReadonlyMap<string, number | 'all'> => {
  const known = new Map<string, number | 'all'>()
  for (const expr of exprsIn(fn.body ?? [])) {
    if (expr.kind !== 'assign' || !expr.value) continue
    const given = exprsOf(expr.value)
    const from = given.includes(call) ? 'all' : given.flatMap((one) => (one.kind === 'name' ? (known.get(one.name) ?? []) : []))[0]
    if (from === undefined) continue
    const [only, ...more] = expr.targets
    const targets = only?.kind === 'array' && more.length === 0 ? only.elements : expr.targets
    targets.forEach((target, position) => {
      for (const name of namesIn(target)) known.set(name, targets.length > 1 && from === 'all' ? position : from)
    })
  }
  return known
}
