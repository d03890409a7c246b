import { functionOf } from '#code/function-of'
import { exprsOf } from '#code/inside'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import type { Reading } from './reading.ts'

/** How many calls deep the functions of a handler are followed. */
const maxDepth = 3

/** Code that runs as soon as a signal arrives. */
export interface StraightBody {
  readonly body: readonly Stmt[]
  /** The calls that ran before it. */
  readonly before: readonly Call[]
}

/** The expressions of a plain statement; undefined for a statement that branches or repeats. */
export const plainExprs = (stmt: Stmt): readonly Expr[] | undefined =>
  stmt.kind === 'eval'
    ? exprsOf(stmt.expr, 'own')
    : stmt.kind === 'define'
      ? []
      : stmt.kind === 'return'
        ? stmt.values.flatMap((value) => exprsOf(value, 'own'))
        : undefined

/** A handler's own code, and the functions of the file that it calls before it decides anything or waits. */
export const straightBodies = (
  { file }: Pick<Reading, 'file'>,
  body: readonly Stmt[],
  scope: Scope | undefined,
): readonly StraightBody[] => {
  const seen = new Set<FunctionModel>()
  const follow = (statements: readonly Stmt[], before: readonly Call[], depth: number): readonly StraightBody[] => {
    const found: StraightBody[] = [{ body: statements, before }]
    const ran = [...before]
    for (const stmt of statements) {
      const exprs = plainExprs(stmt)
      if (!exprs || exprs.some(({ kind }) => kind === 'conditional')) return found
      // In the order in which they run: an inner call starts before the one that it is an argument of.
      for (const call of exprs.filter((expr): expr is Call => expr.kind === 'call').toSorted((one, other) => one.end - other.end)) {
        const at = file.index.scopeOfSite(call) ?? scope
        const called = at && depth < maxDepth && !call.isDetached ? functionOf(file, call.callee, at) : undefined
        if (called?.body && !seen.has(called)) {
          seen.add(called)
          found.push(...follow(called.body, [...ran], depth + 1))
        }
        ran.push(call)
      }
      if (exprs.some(({ kind }) => kind === 'await')) return found
    }
    return found
  }
  return follow(body, [], 0)
}
