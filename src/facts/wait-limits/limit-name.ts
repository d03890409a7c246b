import type { Expr } from '#code/model'
import { lastName } from '#code/last-name'
import { isNull } from '#code/is-null'
import { names } from '#models/names'
import { perName, wordsOf } from '#models/naming/words'

/** What a name calls a limit of time, as words that follow each other. */
const limits: readonly (readonly string[])[] = [
  ['timeout'],
  ['timeouts'],
  ['time', 'out'],
  ['deadline'],
  ['time', 'limit'],
  ['time', 'limited'],
  ['time', 'limiter'],
]

/** The words of a name without those that call it a limit; undefined if none do. */
const besides = (words: readonly string[]): readonly string[] | undefined => {
  for (const limit of limits) {
    const at = words.findIndex((_, start) => limit.every((word, offset) => words[start + offset] === word))
    if (at >= 0) return words.toSpliced(at, limit.length)
  }
  return undefined
}

/** Whether a name says that it limits a wait: `timeout`, `connectTimeoutMs`, `soft_time_limit`, but not `sessionTimeout`. */
export const isLimitName = perName((name: string): boolean => {
  const words = wordsOf(name)
  if (names.limitNames.has(words.join(''))) return true
  return besides(words)?.every((word) => names.waitsFor.has(word) || names.limitUnits.has(word)) === true
})

/** Whether a name has a limit of time in it, whatever else it says: `withTimeout`, `pTimeout`, `runWithDeadline`. */
export const mentionsLimit = perName((name: string): boolean => besides(wordsOf(name)) !== undefined)

/** A value that limits nothing, or only in some environment: `0`, `None`, `Infinity`, `5 if production else None`, a text without a number. */
export const isWithoutEnd = (value: Expr): boolean => {
  if (isNull(value)) return true
  switch (value.kind) {
    case 'literal':
      if (value.type === 'text') return !/^(\d|PT)/.test(String(value.value)) || /^0\D*$/.test(String(value.value))
      return value.value === 0 || value.value === false
    case 'unary':
      return value.operator === '-' || isWithoutEnd(value.operand)
    case 'name':
    case 'member':
      return ['Infinity', 'ZERO', 'MAX_VALUE'].includes(lastName(value))
    case 'conditional':
      return isWithoutEnd(value.then) || isWithoutEnd(value.otherwise)
    case 'struct':
      return value.fields.length === 0
    case 'cast':
    case 'await':
      return isWithoutEnd(value.value)
    case 'call':
      return value.args.length === 1 && value.args.every((one) => one.kind === 'literal' && one.value === 0)
    default:
      return false
  }
}
