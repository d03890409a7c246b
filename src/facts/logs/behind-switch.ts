import { enclosing } from '#code/enclosing'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'

/** Whether a line is logged only where a switch for developers is on: `if (config.debug) { … }`. */
export const isBehindSwitch = (call: Call, scope: Scope): boolean =>
  scope.function !== undefined &&
  enclosing(scope.function, call).some(({ stmt, body }) => stmt.kind === 'if' && body === stmt.then && asksForSwitch(stmt.condition))

const asksForSwitch = (condition: Expr): boolean => {
  if (condition.kind === 'binary') return condition.operator === 'and' && (asksForSwitch(condition.left) || asksForSwitch(condition.right))
  return (condition.kind === 'name' || condition.kind === 'member') && names.debugSwitches.has(wordsOf(condition.name).at(-1) ?? '')
}
