import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { enclosing } from '#code/enclosing'
import type { Reading } from './reading.ts'

/** Whether a value is written only where it is missing: `if (!apiKey) log.error({ apiKey })`. */
export const isMissing = (reading: Reading, value: Expr, scope: Scope): boolean => {
  const text = reading.file.textOf(value)
  const body = scope.function?.body ?? reading.file.module.body
  return enclosing({ body }, value).some(
    ({ stmt, body: inner }) => stmt.kind === 'if' && inner === stmt.then && missingIn(reading, stmt.condition).includes(text),
  )
}

const isNothing = (expr: Expr): boolean =>
  (expr.kind === 'literal' && (expr.type === 'null' || expr.value === '')) || (expr.kind === 'name' && expr.name === 'undefined')

/** The values that must be missing, or of another type, for a condition to hold. */
const missingIn = (reading: Reading, condition: Expr): readonly string[] => {
  const { file } = reading
  if (condition.kind === 'unary') return condition.operator === 'not' ? [file.textOf(condition.operand)] : []
  if (condition.kind !== 'binary') return []
  const { operator, left, right } = condition
  if (operator === 'and') return [...missingIn(reading, left), ...missingIn(reading, right)]
  if (operator === 'or') {
    const others = missingIn(reading, right)
    return missingIn(reading, left).filter((text) => others.includes(text))
  }
  if (operator === '!=' && left.kind === 'unary' && left.operator === 'typeof') return [file.textOf(left.operand)]
  return operator === '==' && isNothing(right) ? [file.textOf(left)] : []
}
