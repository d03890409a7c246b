import type { Call, Expr } from '#code/model'
import type { RateAmount } from '#model/facts/requests/rate-amount'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

/** A quick test: most files have no limiter. */
const mayLimit = /rate_?limit|limiter|limitby|httprate|throttl/i

/** Options of a limiter may be grouped once, under the name of a limit. */
const maxDepth = 2

const perTime = /^\s*(\d+)\s*(?:\/|per\s)/i

/** The number that a value gives: itself, `5/minute`, or the option that holds the most. */
const amountIn = (value: Expr, depth = 0): { readonly amount: number; readonly at: Expr } | undefined => {
  if (value.kind === 'literal') {
    const text = typeof value.value === 'string' ? perTime.exec(value.value)?.[1] : undefined
    const amount = typeof value.value === 'number' ? value.value : text === undefined ? undefined : Number(text)
    return amount === undefined || !Number.isFinite(amount) ? undefined : { amount, at: value }
  }
  if (value.kind !== 'object' || depth >= maxDepth) return undefined
  for (const { key, value: inner } of value.properties) {
    const isAmount = typeof key === 'string' && wordsOf(key).some((word) => names.amounts.has(word))
    const found = isAmount || inner.kind === 'object' ? amountIn(inner, depth + 1) : undefined
    if (found) return found
  }
  return undefined
}

const amountOf = ({ args, keywords }: Call): { readonly amount: number; readonly at: Expr } | undefined => {
  const [first] = args
  const own = first && amountIn(first)
  if (own) return own
  for (const { name, value } of keywords) {
    const found = wordsOf(name).some((word) => names.amounts.has(word)) ? amountIn(value) : undefined
    if (found) return found
  }
  return undefined
}

/** How many requests each limiter of a file allows. */
export const rateAmounts = (code: ModuleCode): readonly RateAmount[] => {
  const { file, withinAt } = code
  if (!mayLimit.test(file.text)) return []
  const counts = new Map<string, number>()
  return file.index.calls.flatMap(({ call }): RateAmount[] => {
    const by = oneLine(file.textOf(call.callee), 60)
    const found = mayLimit.test(by) ? amountOf(call) : undefined
    if (!found) return []
    const within = withinAt(call)
    const key = `${within} ${by}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return [{ kind: 'rate-amount', at: file.spanOf(found.at), within, subject: `amount of ${by} ${count}`, by, amount: found.amount }]
  })
}
