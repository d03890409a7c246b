import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsOf } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr, Located, Stmt } from '#code/model'
import { cancellationNames as known } from '#models/naming/cancellation-names'

/** Whether a context has ended wherever a place of Go runs, so that a call there needs another one. */
export const hasEndedAt = (file: CodeFile, at: Located, carrier: string): boolean =>
  file.index.functions.some(
    (fn) =>
      fn.body !== undefined &&
      contains(fn, at) &&
      enclosing(fn, at).some(({ stmt, body }, index, around) => {
        const before = index === 0 ? fn.body : around[index - 1]?.body
        return isWaitedFor(before ?? [], stmt, carrier) || isAnswered(stmt, body ?? [], at, carrier)
      }),
  )

/** `<-ctx.Done()`, as a statement before this one. */
const isWaitedFor = (statements: readonly Stmt[], stmt: Stmt, carrier: string): boolean =>
  statements
    .slice(0, statements.indexOf(stmt))
    .some((before) => before.kind === 'eval' && before.expr.kind === 'unary' && isEnd(before.expr.operand, carrier))

/** The case of `<-ctx.Done()`, or the branch for an error that says so. */
const isAnswered = (stmt: Stmt, body: readonly Stmt[], at: Located, carrier: string): boolean => {
  if (stmt.kind === 'switch')
    return stmt.cases.some(
      (one) =>
        one.body.some((inner) => contains(inner, at)) && one.values.some((value) => exprsOf(value).some((expr) => isEnd(expr, carrier))),
    )
  return stmt.kind === 'if' && body === stmt.then && says(stmt.condition, carrier)
}

const says = (condition: Expr, carrier: string): boolean => {
  if (condition.kind === 'binary' && (condition.operator === 'or' || condition.operator === 'and'))
    return condition.operator === 'and'
      ? says(condition.left, carrier) || says(condition.right, carrier)
      : says(condition.left, carrier) && says(condition.right, carrier)
  const compared = comparedWithNull(condition)
  if (compared) return !compared.holdsForNull && isAsked(compared.value, carrier)
  return condition.kind === 'call' && exprsOf(condition).some((expr) => known.asks.has(lastName(expr)))
}

const isMemberOf = (expr: Expr, carrier: string, names: ReadonlySet<string>): boolean =>
  expr.kind === 'call' &&
  expr.callee.kind === 'member' &&
  names.has(expr.callee.name) &&
  expr.callee.object.kind === 'name' &&
  expr.callee.object.name === carrier

const isAsked = (expr: Expr, carrier: string): boolean => isMemberOf(expr, carrier, known.asksOf)

const isEnd = (expr: Expr, carrier: string): boolean => isMemberOf(expr, carrier, known.waits)
