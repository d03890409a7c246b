import type { ParameterUse } from '#model/facts/documents/summary'
import type { Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { isWrittenTo } from '../values/shape-of.ts'
import { parameterOf } from '../summaries/parameter-of.ts'
import { parameterUse } from '../summaries/parameter-use.ts'
import type { Reading } from './reading.ts'

/** What is set by something else than a parameter, so that callers decide nothing. */
export const decided = 'decided'

export type Found = readonly ParameterUse[] | typeof decided

const firstPart = (key: string): string => key.split('.', 1)[0] ?? ''

export const topKeys = (keys: readonly string[]): readonly string[] => [...new Set(keys.map(firstPart))]

export const both = (one: Found, other: Found): Found => (one === decided || other === decided ? decided : [...one, ...other])

/** What a value that sets a deadline depends on. */
export const inValue = (reading: Reading, expr: Expr, scope: Scope): Found => {
  if (expr.kind === 'literal') return expr.value === null || expr.value === undefined ? [] : decided
  if (expr.kind === 'name' && expr.name === 'undefined') return []
  return followed(reading, expr, scope, [])
}

export const followed = (reading: Reading, expr: Expr, scope: Scope, keys: readonly string[]): Found => {
  const own = parameterOf(reading.file, expr, scope)
  const use = own && parameterUse(reading.summaries, own, keys)
  return use ? [use] : decided
}

/** What an options object depends on: one that is written out, one in a variable, or one that is handed in. */
export const inObject = (reading: Reading, expr: Expr, scope: Scope, keys: readonly string[], depth = 0): Found => {
  if (expr.kind === 'await' || expr.kind === 'cast') return inObject(reading, expr.value, scope, keys, depth)
  if (expr.kind === 'object') {
    let found: Found = []
    for (const { key, value } of expr.properties)
      if (typeof key === 'string') found = keys.includes(key) ? both(found, inValue(reading, value, scope)) : found
      else
        found = both(found, key === undefined && value.kind === 'spread' ? inObject(reading, value.value, scope, keys, depth + 1) : decided)
    return found
  }
  if (expr.kind === 'name' && depth < 4) {
    const [only, ...others] = definitionsOf(expr.name, scope, expr.start)
    const { from } = only ?? {}
    if (from?.kind === 'value' && others.length === 0 && from.way.length === 0 && from.value.kind === 'object')
      return isWrittenTo(reading.file, expr.name) ? decided : inObject(reading, from.value, scope, keys, depth + 1)
  }
  return followed(reading, expr, scope, keys)
}
