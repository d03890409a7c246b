import { isNull } from '#code/is-null'
import type { Expr } from '#code/model'
import { writeOrderNames } from '#models/data/write-order-names'

const { passing, absence } = writeOrderNames

const isNothing = (expr: Expr): boolean => isNull(expr) || (expr.kind === 'literal' && expr.value === 0)

const isOne = (expr: Expr): boolean => expr.kind === 'literal' && expr.value === 1

/**
 * Whether a row that was asked for is there if a condition holds: true, false, or undefined if it says neither.
 *
 * @param isAsked whether the row is there if an expression is true: for the read itself, a variable with its result, or its error
 */
export const tells = (condition: Expr, isAsked: (expr: Expr) => boolean | undefined): boolean | undefined => {
  const asked = isAsked(condition)
  if (asked !== undefined) return asked
  const inverse = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer)
  switch (condition.kind) {
    case 'await':
    case 'cast':
      return tells(condition.value, isAsked)
    case 'unary':
      return condition.operator === 'not' ? inverse(tells(condition.operand, isAsked)) : undefined
    case 'member':
      return passing.has(condition.name) ? tells(condition.object, isAsked) : undefined
    case 'call': {
      const { callee } = condition
      if (callee.kind !== 'member') return undefined
      if (absence.has(callee.name)) return inverse(tells(callee.object, isAsked))
      return passing.has(callee.name) ? tells(callee.object, isAsked) : undefined
    }
    case 'binary': {
      const { operator, left, right } = condition
      const both = operator === 'and' || operator === 'or' ? [tells(left, isAsked), tells(right, isAsked)] : undefined
      if (operator === 'and') return both?.[0] ?? both?.[1]
      if (operator === 'or' && both) {
        const [one, other] = both
        // Where neither holds, the row is not there: `err != nil || count > 0`.
        return one === other || (one && other === undefined) ? one : one === undefined && other ? true : undefined
      }
      const [value, other] = isNothing(left) ? [right, left] : [left, right]
      if (isOne(other) && operator === '>=' && value === left) return tells(value, isAsked)
      if (!isNothing(other)) return undefined
      if (operator === '==') return inverse(tells(value, isAsked))
      return operator === '!=' || (operator === '>' && value === left) ? tells(value, isAsked) : undefined
    }
    default:
      return undefined
  }
}
