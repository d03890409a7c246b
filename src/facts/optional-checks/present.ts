import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'

/** A condition that only asks whether a value is there, and what it is for a missing value. */
export interface Presence {
  readonly value: Expr
  readonly holds: boolean
}

const emptiness: ReadonlySet<string> = new Set(['isEmpty', 'isBlank', 'isNull', 'isNone', 'isAbsent'])
const fullness: ReadonlySet<string> = new Set([
  'isPresent',
  'hasText',
  'hasLength',
  'isNotBlank',
  'isNotEmpty',
  'nonNull',
  'Boolean',
  'bool',
])

const isEmptyValue = (expr: Expr): boolean => isNull(expr) || (expr.kind === 'literal' && (expr.value === '' || expr.value === 0))

/** `len(x)`, `x.length`, `x.size()` */
const measured = (expr: Expr): Expr | undefined => {
  if (expr.kind === 'member' && expr.name === 'length') return expr.object
  if (expr.kind !== 'call') return undefined
  const { callee, args } = expr
  if (callee.kind === 'name' && callee.name === 'len') return args[0]
  return callee.kind === 'member' && (callee.name === 'length' || callee.name === 'size') && args.length === 0 ? callee.object : undefined
}

/** Whether an expression can be distinguished from another one by its text: a name, a member, an entry, a variable of the environment. */
const isValue = (expr: Expr): boolean =>
  (expr.kind === 'name' && !isNull(expr)) ||
  expr.kind === 'member' ||
  expr.kind === 'index' ||
  (expr.kind === 'call' && reads.has(lastName(expr.callee)))
const reads: ReadonlySet<string> = new Set(['get', 'getenv', 'Getenv', 'header', 'getHeader', 'Get', 'GetHeader', 'orElse'])

/** What a condition asks, if it only asks whether a value is there: `secret`, `secret != null`, `len(secret) > 0`, `!secret.isEmpty()`. */
export const presenceOf = (condition: Expr): Presence | undefined => {
  switch (condition.kind) {
    case 'unary': {
      const inner = condition.operator === 'not' ? presenceOf(condition.operand) : undefined
      return inner && { value: inner.value, holds: !inner.holds }
    }
    case 'await':
    case 'cast':
      return presenceOf(condition.value)
    case 'binary': {
      const { operator, left, right } = condition
      const value = isEmptyValue(right) ? left : isEmptyValue(left) ? right : undefined
      if (!value) return undefined
      const bare = measured(value) ?? value
      if (operator === '==') return isValue(bare) ? { value: bare, holds: true } : undefined
      if (operator === '!=' || operator === '>') return isValue(bare) ? { value: bare, holds: false } : undefined
      return undefined
    }
    case 'call': {
      const { callee, args } = condition
      const name = lastName(callee)
      const value = args[0] ?? (callee.kind === 'member' ? callee.object : undefined)
      if (value && emptiness.has(name)) return { value, holds: true }
      if (value && fullness.has(name)) return { value, holds: false }
      return isValue(condition) ? { value: condition, holds: false } : undefined
    }
    default:
      return isValue(condition) ? { value: condition, holds: false } : undefined
  }
}
