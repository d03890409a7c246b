import type { CodeFile } from '#code/code-file'
import type { Binary, Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { chainOf } from './chain-of.ts'
import { isConstant } from './is-constant.ts'

/** The name at the start of an expression: `Session` of `Session.token`. */
const rootOf = (expr: Expr): string | undefined => {
  const { base } = chainOf(expr)
  return base.kind === 'name' ? base.name : undefined
}

/** The names that a chain of calls starts from or is given: `Session` of `Session.filter(…)` and of `select(Session).where(…)`. */
const namesInChain = ({ callee }: Call): ReadonlySet<string> => {
  const { base, calls } = chainOf(callee)
  const given = calls.flatMap(({ args }) => args.flatMap((argument) => rootOf(argument) ?? []))
  return new Set([...(base.kind === 'name' && callee.kind === 'member' ? [base.name] : []), ...given])
}

/** The comparisons that are passed on as they are, alone or combined: `a == b`, `and_(a == b, c)`, `(a == b) & c`. */
function* passedOn(expr: Expr): Generator<Binary> {
  if (expr.kind === 'binary') {
    yield expr
    yield* passedOn(expr.left)
    yield* passedOn(expr.right)
  }
  if (expr.kind === 'unary') yield* passedOn(expr.operand)
  if (expr.kind === 'call') for (const argument of expr.args) yield* passedOn(argument)
}

/** Whether an operand is a member of a class that the file imports or has: a column of a model. */
const isColumnOf = (file: CodeFile, expr: Expr, scope: Scope, names: ReadonlySet<string>): boolean =>
  names.has(rootOf(expr) ?? '') && isConstant(file, expr, scope)

/**
 * Comparisons that are a condition for the database: in Python, `==` on a column of a model makes an expression of the query, and compares
 * nothing. The model is part of the query that is given the condition.
 */
export const queryConditions = (file: CodeFile): ReadonlySet<Binary> => {
  const found = new Set<Binary>()
  if (file.module.language !== 'python') return found
  for (const { call, scope } of file.index.calls) {
    const names = namesInChain(call)
    if (names.size === 0) continue
    for (const one of call.args.flatMap((argument) => [...passedOn(argument)]))
      if ([one.left, one.right].some((side) => isColumnOf(file, side, scope, names))) found.add(one)
  }
  return found
}
