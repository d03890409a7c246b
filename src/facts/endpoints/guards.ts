import type { Guard } from '#model/facts/endpoint'
import { exprsOf } from '#code/inside'
import type { Expr, Located } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { guardAgainst } from '../libraries/safeguard-names.ts'
import { writtenNames } from '../written-names.ts'
import { shortText, type Reading } from './reading.ts'

/** What stands before a handler. `place` gives its lines if they belong to a larger construct. */
export const guardOf = (reading: Reading, value: Expr, scope: Scope, place: Located = value): Guard => {
  const { file, index, rules } = reading
  const origin = file.originOf(value, scope)
  const counts = origin.root.kind === 'import' && index.limits(origin.root.module)
  const name = `${shortText(reading, value, rules.guardLength)}${counts ? ' (rate-limit)' : ''}`
  const own = guardAgainst(rules.dropsQualifiers ? withoutQualifiers(name) : name)
  const against = counts && !own.includes('overuse') ? [...own, 'overuse' as const] : own
  const mayVerify = exprsOf(value).some((part) => writtenNames(part).some((each) => names.verifiesSender.has(each)))
  return { name, at: file.spanOf(place), mayVerify, ...(against.length > 0 ? { against } : {}) }
}

/** The guard from the last name of its path on: `RequireRole("admin")` of `middleware.RequireRole("admin")`. */
const withoutQualifiers = (name: string): string => {
  const open = name.indexOf('(')
  return name.slice(name.lastIndexOf('.', open < 0 ? undefined : open) + 1)
}
