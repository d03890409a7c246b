import type { CodeFile } from '#code/code-file'
import { exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, If, Located } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { names } from '#models/names'
import { oneLine } from '../values/one-line.ts'

/** A branch that refuses before a secret is compared, by what the row of the caller says about earlier attempts. */
export interface LockBranch {
  readonly by: string
  readonly line: number
}

/** The name that a chain of members and calls begins with: `user` of `user.getFailures()`. */
const rootOf = (expr: Expr): Expr => {
  if (expr.kind === 'member') return rootOf(expr.object)
  if (expr.kind === 'call' && expr.callee.kind === 'member') return rootOf(expr.callee.object)
  return expr
}

/** Whether an expression is a part of what a call of the function gave: a column of a loaded row. */
const isOfRow = (expr: Expr, scope: Scope): boolean => {
  const isPart = expr.kind === 'member' || (expr.kind === 'call' && expr.callee.kind === 'member' && expr.args.length === 0)
  const root = rootOf(expr)
  if (!isPart || root.kind !== 'name') return false
  return definitionsOf(root.name, scope, root.start).some(({ from }) => {
    const value = from.kind === 'value' && from.value.kind === 'await' ? from.value.value : from.kind === 'value' ? from.value : undefined
    return value?.kind === 'call'
  })
}

const nameOf = (expr: Expr): string => lastName(expr.kind === 'call' ? expr.callee : expr)

/** `user.failures` of `user.failures >= 5`, `user.lockedUntil`, `account.isLocked()` */
const saysLocked = (expr: Expr, scope: Scope): boolean => names.noticesFailures.has(nameOf(expr)) && isOfRow(expr, scope)

const leaves = ({ then }: If): boolean => stmtsIn(then).some(({ kind }) => kind === 'return' || kind === 'throw')

/** The branches of a function that end it before a place, because of what a loaded row says about earlier attempts. */
export const locksBefore = (file: CodeFile, fn: FunctionModel, place: Located): readonly LockBranch[] =>
  stmtsIn(fn.body ?? []).flatMap((stmt) => {
    if (stmt.kind !== 'if' || stmt.end > place.start || !leaves(stmt)) return []
    const scope = file.index.scopeOfStmt(stmt) ?? scopeAround(file, stmt.condition)
    const isLock = exprsOf(stmt.condition, 'own').some((expr) => saysLocked(expr, scope))
    return isLock ? [{ by: oneLine(file.textOf(stmt.condition), 80), line: file.lineOf(stmt.condition.start) }] : []
  })
