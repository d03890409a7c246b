import { enclosing } from '#code/enclosing'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'

/** Whether a line is logged only where a switch for developers is on: `if (config.debug) { … }`. What the file itself sets is no switch. */
export const isBehindSwitch = (file: CodeFile, { call, scope }: PlacedCall): boolean => {
  const asksForSwitch = (condition: Expr): boolean => {
    if (condition.kind === 'binary')
      return condition.operator === 'and' && (asksForSwitch(condition.left) || asksForSwitch(condition.right))
    if (condition.kind !== 'name' && condition.kind !== 'member') return false
    return names.debugSwitches.has(wordsOf(condition.name).at(-1) ?? '') && file.originOf(condition, scope).root.kind !== 'literal'
  }
  return (
    scope.function !== undefined &&
    enclosing(scope.function, call).some(({ stmt, body }) => stmt.kind === 'if' && body === stmt.then && asksForSwitch(stmt.condition))
  )
}
