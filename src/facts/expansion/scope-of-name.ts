import type { CodeFile } from '#code/code-file'
import { exprsAround } from '#code/parts/exprs-around'
import type { Expr, Stmt } from '#code/model'
import type { Scope } from '#code/scope'

/** The statement that an expression belongs to; undefined in the default of a parameter and in the value of a field. */
export const stmtAround = ({ index }: CodeFile, expr: Expr): Stmt | undefined => {
  const outermost = [...exprsAround(index, expr)].at(-1) ?? expr
  return index.outerOf(outermost) as Stmt | undefined
}

/** The region in which the names of an expression are looked up. */
export const scopeOfName = (file: CodeFile, expr: Expr): Scope | undefined => {
  const stmt = stmtAround(file, expr)
  return stmt && file.index.scopeOfStmt(stmt)
}

/** Whether a region lies in another, or is it. */
export const isWithin = (inner: Scope | undefined, outer: Scope): boolean => {
  for (let scope = inner; scope; scope = scope.parent) if (scope === outer) return true
  return false
}
