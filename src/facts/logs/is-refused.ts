import type { PlacedCall } from '#code/index-module'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Handler } from '#code/model'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { typeName } from './declared.ts'
import { isBroad } from './error-in-hand.ts'
import type { Reading } from './reading.ts'

/**
 * Whether a value is logged where a check has just refused it: in a handler of the errors of that check, or in the branch of its negation. A
 * handler of any error says nothing, as the value may be valid and the work behind the check may have failed.
 */
export const isRefused = (reading: Reading, { call, scope }: PlacedCall, value: Expr): boolean => {
  const fn = scope.function
  if (!fn) return false
  const text = reading.file.textOf(value)
  const takesIt = ({ args }: Call): boolean => args.some((arg) => reading.file.textOf(arg) === text)
  return enclosing(fn, call).some(({ stmt, body }) => {
    if (stmt.kind === 'try') {
      const handler = stmt.handlers.find((one) => one.body === body)
      if (handler === undefined || isBroad(reading, handler.types)) return false
      // Of several calls, only the type of the error says which one failed.
      const tried = callsIn(exprsIn(stmt.body, 'own'))
      return tried.some((one) => takesIt(one) && (refusesTokens(handler) || (looks(one) && tried.length === 1)))
    }
    // `if (!verify(token)) log(token)`
    if (stmt.kind !== 'if' || stmt.then !== body || stmt.condition.kind !== 'unary' || stmt.condition.operator !== 'not') return false
    return callsIn(exprsOf(stmt.condition, 'own')).some((one) => takesIt(one) && looks(one))
  })
}

const callsIn = (exprs: readonly Expr[]): readonly Call[] => exprs.filter((expr) => expr.kind === 'call')

const looks = ({ callee }: Call): boolean => wordsOf(lastName(callee)).some((word) => protectionNames.looks.has(word))

/** Whether the handled errors are about a signature or a token: `except BadSignature`, `catch (ExpiredJwtException e)`. */
const refusesTokens = ({ types }: Handler): boolean =>
  types.some((type) => wordsOf(typeName(type) ?? '').some((word) => protectionNames.refused.has(word)))
