import type { Guard } from '#model/facts/endpoint'
import type { Protection } from '#model/facts/safeguard'
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
  const own = againstOf(reading, rules.dropsQualifiers ? withoutQualifiers(name) : name)
  const against = counts && !own.includes('overuse') ? [...own, 'overuse' as const] : own
  const mayVerify = exprsOf(value).some((part) => writtenNames(part).some((each) => names.verifiesSender.has(each)))
  return { name, at: file.spanOf(place), mayVerify, ...(against.length > 0 ? { against } : {}) }
}

/** A guard of which only the name stands in the code: a base class, a dependency. */
export const guardNamed = (reading: Reading, name: string, place: Located): Guard => {
  const against = againstOf(reading, name)
  return { name, at: reading.file.spanOf(place), mayVerify: names.verifiesSender.has(name), ...(against.length > 0 ? { against } : {}) }
}

const againstOf = ({ against }: Reading, name: string): readonly Protection[] => (against ?? guardAgainst)(name)

/** The guard from the last name of its path on: `RequireRole("admin")` of `middleware.RequireRole("admin")`. */
const withoutQualifiers = (name: string): string => {
  const open = name.indexOf('(')
  return name.slice(name.lastIndexOf('.', open < 0 ? undefined : open) + 1)
}
