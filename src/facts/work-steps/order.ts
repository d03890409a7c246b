import type { CodeFile } from '#code/code-file'
import { enclosing, type Around } from '#code/enclosing'
import { contains, exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, FunctionModel, Located } from '#code/model'
import type { WorkStep } from '#model/facts/work/work-step'
import { stepNames } from '#models/naming/kinds/step-names'
import { wordsOf } from '#models/naming/words'
import { kindOfCall } from '../message-settlements/kinds-of-call.ts'

/** Whether no execution runs both places: they are in different branches of one statement. */
const excludeEachOther = (one: readonly Around[], other: readonly Around[]): boolean => {
  const at = one.findIndex(({ stmt, body }, depth) => other[depth]?.stmt !== stmt || other[depth].body !== body)
  const [first, second] = [one[at], other[at]]
  if (!first || !second || first.stmt !== second.stmt || !first.body || !second.body) return false
  const { stmt } = first
  if (stmt.kind === 'if' || stmt.kind === 'switch') return true
  if (stmt.kind !== 'try') return false
  const isHandler = (body: Around['body']): boolean => stmt.handlers.some((handler) => handler.body === body)
  // An error in the try block leads to its handler.
  return isHandler(first.body) ? isHandler(second.body) : false
}

/** Whether a call writes to the database of the service, where a transaction can make the order irrelevant. */
const writesRow = (call: Call): boolean => {
  if (!stepNames.rows.has(wordsOf(lastName(call.callee))[0] ?? '')) return false
  const holders = exprsOf(call.callee, 'own').flatMap((expr) => (expr !== call.callee && lastName(expr) !== '' ? [lastName(expr)] : []))
  return holders.some((name) => wordsOf(name).some((word) => stepNames.databases.has(word)))
}

/** Whether the later place is in an error handler of the try block that contains the earlier one. */
const isHandledAfter = (one: readonly Around[], other: readonly Around[]): boolean =>
  other.some(({ stmt, body }) => {
    if (stmt.kind !== 'try' || !stmt.handlers.some((handler) => handler.body === body)) return false
    return one.some((around) => around.stmt === stmt && around.body === stmt.body)
  })

/** The calls that do work before and after a place in a function, and whether the place is in a loop. */
export const orderAround = (
  file: CodeFile,
  fn: FunctionModel,
  at: Located,
  isOrderOfRows: boolean,
): Pick<WorkStep, 'before' | 'after' | 'isRepeated'> => {
  const around = enclosing(fn, at)
  const isWork = (call: Call): boolean =>
    !contains(call, at) &&
    (isOrderOfRows || !writesRow(call)) &&
    !contains(at, call) &&
    lastName(call.callee) !== '' &&
    (kindOfCall({ file }, call) === 'work' || wordsOf(lastName(call.callee))[0] === 'put')
  const work = exprsIn(fn.body ?? [], 'own').filter((expr): expr is Call => {
    if (expr.kind !== 'call' || !isWork(expr)) return false
    const other = enclosing(fn, expr)
    return expr.end <= at.start ? !excludeEachOther(around, other) : !excludeEachOther(around, other) && !isHandledAfter(around, other)
  })
  const named = (calls: readonly Call[]): readonly string[] => [...new Set(calls.map(({ callee }) => lastName(callee)))]
  return {
    before: named(work.filter(({ end }) => end <= at.start)),
    after: named(work.filter(({ start }) => start >= at.end)),
    ...(around.some(({ stmt, body }) => stmt.kind === 'loop' && body !== undefined) && { isRepeated: true as const }),
  }
}
