import { exprsOf } from '#code/inside'
import type { Expr } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { writtenNames } from '../values/written-names.ts'

/**
 * Whether a condition on the environment holds in production: `env === 'production'` and `isProd()` do, `!isProd()` and `env == "dev"` do
 * not. Undefined if its words do not show it.
 */
export const holdsInProduction = (condition: Expr): boolean | undefined => {
  switch (condition.kind) {
    case 'unary':
      return condition.operator === 'not' ? opposite(holdsInProduction(condition.operand)) : undefined
    case 'cast':
    case 'await':
      return holdsInProduction(condition.value)
    case 'binary': {
      const { operator } = condition
      const sides = [condition.left, condition.right]
      if (operator === 'and') return decidedBy(sides, false)
      if (operator === 'or') return decidedBy(sides, true)
      if (operator === '==' || operator === 'in') return isOfProduction(sides)
      return operator === '!=' ? opposite(isOfProduction(sides)) : undefined
    }
    default:
      return isOfProduction([condition])
  }
}

const opposite = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value)

/**
 * One side can decide alone (`false` of an `and`, `true` of an `or`). The other result needs one side with that value, and no side that
 * differs.
 */
const decidedBy = (sides: readonly Expr[], alone: boolean): boolean | undefined => {
  const values = sides.map(holdsInProduction)
  if (values.includes(alone)) return alone
  return values.includes(!alone) ? !alone : undefined
}

const isOfProduction = (exprs: readonly Expr[]): boolean | undefined => {
  const words = exprs
    .flatMap((expr) => exprsOf(expr))
    .flatMap(writtenNames)
    .flatMap(wordsOf)
  const isProduction = words.some((word) => names.productionEnvironments.has(word))
  const isOther = words.some((word) => names.environments.has(word) && !names.productionEnvironments.has(word))
  return isProduction === isOther ? undefined : isProduction
}
