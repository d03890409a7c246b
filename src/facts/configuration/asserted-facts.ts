import type { ConfigRead } from '#model/facts/process/config-read'
import type { Expr } from '#code/model'
import { enclosing } from '#code/enclosing'
import { isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import { isAsked, placesOf } from './asked.ts'
import { exprsIn, exprsOf } from '#code/inside'
import { isForDevelopment } from './development.ts'
import { isKeyOfCall, isKeyOfCode } from './fallback-facts.ts'
import type { Fallback } from './fallbacks.ts'
import { receiverOf } from './receiver-of.ts'
import { holderOf } from './reads.ts'
import { textOf, type Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'
import { isPlatformSetting, isRequired } from './settings-named.ts'

/** A setting that the code assumes to be there, so that its absence shows only when the value is used. */
export const assertedFact = (reading: Reading, read: SettingRead, handlers: ReadonlySet<string>): ConfigRead | undefined => {
  const { name, value, demands } = read
  if (!value || read.fallback || isPlatformSetting(name)) return undefined
  const into = demands ? inHandler(reading, read, handlers) : (declaredThere(reading, read) ?? neededBy(reading, read))
  if (into === undefined) return undefined
  return {
    kind: 'config-read',
    at: reading.file.spanOf(value),
    within: reading.withinAt(value),
    subject: name,
    name,
    use: 'asserted',
    ...(into === reading.rules.keyType ? { isEmptyKey: true, ...(isKeyOfCode(reading, read, value) && { signs: true }) } : {}),
    into,
  }
}

/** A credential that is an empty text if it is missing: functions of the file use it, and nothing asks whether it is empty. */
export const emptiedFact = (reading: Reading, read: SettingRead, { text, place }: Fallback): ConfigRead | undefined => {
  const { file, withinAt } = reading
  const { name, value, holders } = read
  const [holder, ...others] = holders
  if (
    !value ||
    !holder ||
    others.length > 0 ||
    text.trim() !== '' ||
    !isSensitiveName(name) ||
    isForDevelopment(reading, place, value, read.scope)
  )
    return undefined
  // Other files may ask for what they can name. What signs in this file uses the key unchanged.
  const isKey = isKeyOfCall(reading, read, place)
  if (!read.scope.function && !isKey && (!reading.rules.asserts || isExported(reading, holder.name))) return undefined
  const uses = placesOf(reading, read).filter((one) => one !== value)
  if (uses.length === 0 || uses.some((one) => isAsked(reading, one) || withinAt(one) === '')) return undefined
  const [first] = uses
  return {
    kind: 'config-read',
    at: file.spanOf(value),
    within: withinAt(value),
    subject: name,
    name,
    use: 'emptied',
    ...(isKey || isSigningKeyName(name) ? { isEmptyKey: true } : {}),
    ...(isKeyOfCode(reading, read, place) && { signs: true }),
    into: first ? receiverOf(reading, first) : '',
  }
}

const isExported = ({ file }: Reading, name: string): boolean =>
  file.module.exports.some(
    (one) =>
      one.name === name ||
      (one.value !== undefined && exprsOf(one.value, 'own').some((expr) => expr.kind === 'name' && expr.name === name)),
  )

/** `process.env.X!`, `process.env.X as string`. */
const declaredThere = (reading: Reading, { name, value }: SettingRead): string | undefined => {
  const { file, rules } = reading
  if (!value || !rules.asserts || !isRequired(name)) return undefined
  const outer = file.index.outerOf(value)
  const cast = outer?.kind === 'cast' && outer.type.name?.name === 'string' ? outer : undefined
  if (!cast && !file.module.asserted?.has(value)) return undefined
  return isAsked(reading, value) ? undefined : receiverOf(reading, cast ?? value)
}

/** A call that takes a missing value, or a member of it; a missing key that is converted is an empty one. */
const neededBy = (reading: Reading, read: SettingRead): string | undefined => {
  const { file, index, rules } = reading
  const places = placesOf(reading, read)
  if (places.some((place) => isAsked(reading, place))) return undefined
  for (const place of places) {
    const outer = file.index.outerOf(place)
    if (outer?.kind === 'cast' && rules.keyType !== undefined && file.textOf(outer.type) === rules.keyType && isSigningKeyName(read.name))
      return rules.keyType
    if (outer?.kind === 'member' && outer.object === place && index.needsMembers.has(outer.name)) return file.textOf(outer).slice(0, length)
    const scope = outer?.kind === 'call' ? file.index.scopeOfSite(outer) : undefined
    if (outer?.kind === 'call' && scope && outer.callee !== place && index.needs(file.nameOf(outer.callee, scope)))
      return file.textOf(outer.callee).slice(0, length)
  }
  return undefined
}

const length = 40

/** A request is the first that notices: nothing asks for the variable before, and nothing handles its absence. */
const inHandler = (reading: Reading, { name, value, scope }: SettingRead, handlers: ReadonlySet<string>): string | undefined => {
  const fn = scope.function
  if (!value || !fn?.body || value.kind !== 'index' || !handlers.has(reading.withinAt(value))) return undefined
  const isHandled = enclosing(fn, value).some(
    ({ stmt, body }) =>
      stmt.kind === 'try' &&
      body === stmt.body &&
      stmt.handlers.some(({ types }) => types.length === 0 || types.some((type) => absences.has(type.name?.name ?? ''))),
  )
  const asksFor = (expr: Expr): boolean =>
    expr.kind === 'binary' && expr.operator === 'in' && textOf(reading, expr.left, scope) === name && !!holderOf(reading, expr.right, scope)
  return isHandled || exprsIn(fn.body).some(asksFor) ? undefined : ''
}

/** Types of errors that the absence of a key raises. */
const absences: ReadonlySet<string> = new Set(['KeyError', 'LookupError', 'Exception', 'BaseException'])
