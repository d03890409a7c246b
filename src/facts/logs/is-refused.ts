import type { PlacedCall } from '#code/index-module'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { protectionNames } from '#models/protection-names'
import { wordsOf } from '#models/words'
import { comparedError } from './error-in-hand.ts'
import type { Reading } from './reading.ts'
import { sourceOfError } from './source-of-error.ts'

/** Whether a value is logged where a check has just refused it: in the handler of the call that verified or decoded it. It gives access to nothing. */
export const isRefused = (reading: Reading, { call, scope }: PlacedCall, value: Expr): boolean => {
  const text = reading.file.textOf(value)
  const refuses = ({ callee, args }: Call): boolean =>
    wordsOf(lastName(callee)).some((word) => protectionNames.refuses.has(word)) && args.some((arg) => reading.file.textOf(arg) === text)
  return checksBefore(reading, call, scope).some(refuses)
}

/** The calls whose failure leads to a place. */
const checksBefore = (reading: Reading, place: Call, scope: PlacedCall['scope']): readonly Call[] => {
  const fn = scope.function
  if (!fn) return []
  return enclosing(fn, place).flatMap(({ stmt, body }): readonly Call[] => {
    if (stmt.kind === 'try' && stmt.handlers.some((handler) => handler.body === body))
      return exprsIn(stmt.body, 'own').filter((expr) => expr.kind === 'call')
    if (stmt.kind !== 'if' || stmt.then !== body) return []
    const error = comparedError(reading, stmt.condition)
    const source = error && sourceOfError(error, stmt, fn, scope)
    if (source) return [source]
    // `if (!verify(token)) log(token)`
    return stmt.condition.kind === 'unary' && stmt.condition.operator === 'not'
      ? exprsOf(stmt.condition, 'own').filter((expr) => expr.kind === 'call')
      : []
  })
}
