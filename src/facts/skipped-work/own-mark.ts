import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { isNull } from '#code/is-null'
import { textLiteral } from '#code/parts/text-literal'
import { stepNames } from '#models/naming/kinds/step-names'
import { wordsOf } from '#models/naming/words'

/** `sentAt` of `row.sentAt`, `row["sentAt"]`, `row.getSentAt()`, and of Go's `row.SentAt.Valid`. */
const nameOf = (expr: Expr): string => {
  switch (expr.kind) {
    case 'call':
      return expr.callee.kind === 'member' && wraps.has(expr.callee.name) ? nameOf(expr.callee.object) : lastName(expr.callee)
    case 'member':
      return expr.name === 'Valid' ? nameOf(expr.object) : expr.name
    case 'index':
      return expr.index?.kind === 'literal' && typeof expr.index.value === 'string' ? expr.index.value : ''
    case 'await':
    case 'cast':
      return nameOf(expr.value)
    default:
      return lastName(expr)
  }
}

const wraps: ReadonlySet<string> = new Set(['isPresent', 'IsZero', 'booleanValue'])

const denies: ReadonlySet<string> = new Set(['not', 'un', 'never', 'pending', 'to', 'should', 'needs', 'can'])

/** The word for finished work in a name: `sent` of `sentAt`, `isSent`, `alreadySent`. */
const doneIn = (name: string): string | undefined => {
  const words = wordsOf(name)
  return words.length > 3 || words.some((word) => denies.has(word)) ? undefined : words.find((word) => stepNames.done.has(word))
}

/** The state that a text or a constant names, if it means that something is done: `'SENT'`, `Status.SENT`. */
const stateIn = (expr: Expr): string | undefined => {
  const words = wordsOf(textLiteral(expr) ?? (expr.kind === 'member' ? expr.name : ''))
  const [last] = words.slice(-1)
  return last !== undefined && stepNames.done.has(last) && words.length <= 3 && !words.some((word) => denies.has(word)) ? last : undefined
}

const isState = (expr: Expr): boolean => stepNames.states.has(wordsOf(nameOf(expr)).at(-1) ?? '')

/**
 * The word of a mark on finished work that a condition asks about: `sent` for `if (mail.sentAt) return`.
 *
 * @param leavesIfTrue whether the work is left out if the condition holds
 */
export const markAsked = (condition: Expr, leavesIfTrue: boolean): string | undefined => {
  switch (condition.kind) {
    case 'unary':
      return condition.operator === 'not' ? markAsked(condition.operand, !leavesIfTrue) : undefined
    case 'await':
    case 'cast':
      return markAsked(condition.value, leavesIfTrue)
    case 'binary': {
      const { operator, left, right } = condition
      if (operator === 'and' || operator === 'or') return markAsked(left, leavesIfTrue) ?? markAsked(right, leavesIfTrue)
      if (operator !== '==' && operator !== '!=') return undefined
      const isEqual = operator === '=='
      if (isNull(right)) return isEqual === leavesIfTrue ? undefined : doneIn(nameOf(left))
      return isEqual === leavesIfTrue && isState(left) ? stateIn(right) : undefined
    }
    case 'call':
      // Go's `row.SentAt.IsZero()`
      if (condition.callee.kind === 'member' && condition.callee.name === 'IsZero')
        return leavesIfTrue ? undefined : doneIn(nameOf(condition))
      // `mail.getStatus().equals(Status.SENT)`
      if (condition.callee.kind === 'member' && condition.callee.name === 'equals' && condition.args[0])
        return leavesIfTrue && isState(condition.callee.object) ? stateIn(condition.args[0]) : undefined
      return leavesIfTrue ? doneIn(nameOf(condition)) : undefined
    case 'name':
    case 'member':
    case 'index':
      return leavesIfTrue ? doneIn(nameOf(condition)) : undefined
    default:
      return undefined
  }
}

/** Words of finished work, anywhere in a text. */
export const mayMark = new RegExp([...stepNames.done].join('|'), 'i')
