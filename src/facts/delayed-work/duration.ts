import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { wordsOf } from '#models/naming/words'
import type { DelayRules } from './language-rules.ts'

/** Units of time in seconds, by the last word of their names without a plural: `time.Hour`, `TimeUnit.HOURS`, `plusHours`. */
const units: ReadonlyMap<string, number> = new Map([
  ['nanosecond', 1e-9],
  ['microsecond', 1e-6],
  ['millisecond', 1e-3],
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
])

const maxDepth = 6

const unitIn = (word: string | undefined): number | undefined => units.get((word ?? '').replace(/s$/, ''))

/** The unit that a name means as a whole. The name of a value with a unit (`RetryMinute`) does not count. */
const unitNamed = (name: string): number | undefined => {
  const [only, ...others] = wordsOf(name)
  return others.length === 0 ? unitIn(only) : undefined
}

/** The unit that a method creates or adds: `ofMinutes`, `plusHours`. */
const unitMade = (name: string): number | undefined => unitIn(wordsOf(name).at(-1))

/** A number, or a duration in seconds. */
interface Amount {
  readonly value: number
  readonly isDuration: boolean
}

const product = (left: Amount, right: Amount): Amount => ({
  value: left.value * right.value,
  isDuration: left.isDuration || right.isDuration,
})

/** `TimeUnit.HOURS.toSeconds(2)`, `Duration.ofHours(2).toMillis()`: a number in the unit of the method's name. */
const converted = (file: CodeFile, { callee, args: [first] }: Call, scope: Scope, depth: number): Amount | undefined => {
  if (callee.kind !== 'member') return undefined
  const [verb, word, ...others] = wordsOf(callee.name)
  const unit = verb === 'to' && others.length === 0 ? unitIn(word === 'millis' ? 'millisecond' : word) : undefined
  if (unit === undefined) return undefined
  const amount = amountOf(file, first ?? callee.object, scope, depth)
  const given = first ? unitNamed(lastName(callee.object)) : 1
  if (!amount || given === undefined || amount.isDuration === (first !== undefined)) return undefined
  return { value: (amount.value * given) / unit, isDuration: false }
}

/** `Instant.now().plus(2, ChronoUnit.HOURS)`, `plusHours(2)`, `Duration.ofMinutes(30)`. */
const ofCall = (file: CodeFile, call: Call, scope: Scope, depth: number): Amount | undefined => {
  const {
    callee,
    args: [first, second],
  } = call
  const name = lastName(callee)
  if (wordsOf(name)[0] === 'to') return converted(file, call, scope, depth)
  const amount = first && amountOf(file, first, scope, depth)
  if (!amount) return undefined
  const unit = second ? unitNamed(lastName(second)) : unitMade(name)
  if (unit !== undefined) return amount.isDuration ? undefined : { value: amount.value * unit, isDuration: true }
  return name === 'plus' && amount.isDuration ? amount : undefined
}

const amountOf = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): Amount | undefined => {
  if (depth > maxDepth) return undefined
  const inner = (one: Expr): Amount | undefined => amountOf(file, one, scope, depth + 1)
  switch (expr.kind) {
    case 'literal':
      return typeof expr.value === 'number' ? { value: expr.value, isDuration: false } : undefined
    case 'binary': {
      const [left, right] = [inner(expr.left), inner(expr.right)]
      if (!left || !right) return undefined
      if (expr.operator === '*') return product(left, right)
      const isSum = expr.operator === '+' && left.isDuration === right.isDuration
      return isSum ? { value: left.value + right.value, isDuration: left.isDuration } : undefined
    }
    case 'call':
      return ofCall(file, expr, scope, depth + 1)
    case 'name': {
      const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
      const value = only?.from.kind === 'value' && only.from.way.length === 0 && others.length === 0 ? only.from.value : undefined
      return value ? inner(value) : unitOf(file, expr, scope)
    }
    case 'member':
      return unitOf(file, expr, scope)
    default:
      return undefined
  }
}

/** A unit of the language: `time.Hour`, not a constant of the repository. */
const unitOf = (file: CodeFile, expr: Expr, scope: Scope): Amount | undefined => {
  const unit = unitNamed(lastName(expr))
  return unit !== undefined && file.originOf(expr, scope).root.kind === 'import' ? { value: unit, isDuration: true } : undefined
}

/**
 * How long a delay is.
 *
 * @param unit of a plain number, in seconds
 * @param unitAt the argument that names the unit
 * @returns seconds; undefined if the file does not show them
 */
export const secondsOf = (
  file: CodeFile,
  rules: DelayRules,
  { wait, unitAt, unit, scope }: { readonly wait: Expr; readonly unitAt: Expr | undefined; readonly unit: number; readonly scope: Scope },
): number | undefined => {
  const amount = amountOf(file, wait, scope)
  if (!amount) return undefined
  if (!rules.hasUnits) return amount.isDuration ? undefined : amount.value * unit
  if (amount.isDuration) return amount.value
  const named = unitAt && unitNamed(lastName(unitAt))
  return named === undefined ? undefined : amount.value * named
}
