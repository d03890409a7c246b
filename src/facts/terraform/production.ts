import type { HclValue } from '#languages/hcl/parse'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'

/** The production word of a compound: `prod` of `preprod` and of `nonprod`. */
const isBeside = (word: string): boolean =>
  ['pre', 'non'].some((start) => word.startsWith(start) && names.productionEnvironments.has(word.slice(start.length)))

/** Which environments a condition names: production, others, or none. */
const environmentIn = (condition: string): 'production' | 'other' | undefined => {
  const words = wordsOf(condition)
  const isOther = (word: string, at: number): boolean =>
    names.testEnvironments.has(word) ||
    isBeside(word) ||
    (names.productionEnvironments.has(word) && ['pre', 'non'].includes(words[at - 1] ?? ''))
  if (words.some((word, at) => names.productionEnvironments.has(word) && !isOther(word, at))) return 'production'
  return words.some(isOther) ? 'other' : undefined
}

/** Whether a condition holds in production: `var.environment == "prod"`. Undefined if it names no environment, or asks for more. */
export const holdsInProduction = (condition: string): boolean | undefined => {
  const isNegated = condition.trimStart().startsWith('!') || condition.includes('!=')
  if (condition.includes('&&') || (isNegated && condition.includes('||'))) return undefined
  const environment = environmentIn(condition)
  return environment === undefined ? undefined : (environment === 'production') !== isNegated
}

/** What a value is in production, as far as its text decides: a branch of a choice between environments, or whether a comparison with one holds. */
export const inProduction = (value: HclValue): HclValue | boolean => {
  const { choice } = value
  if (choice) {
    const holds = holdsInProduction(choice.condition.source)
    return holds === undefined ? value : inProduction(holds ? choice.yes : choice.no)
  }
  return (value.isComparison ? holdsInProduction(value.source) : undefined) ?? value
}
