import type { ConfigRead, KeyQuestion } from '#model/facts/process/config-read'
import type { CodeFile } from '#code/code-file'
import type { Expr, Name } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { wordsOf } from '#models/naming/words'
import { everyExpr } from '../logs/every-expr.ts'
import { isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import { branchOn, endsWork, givesError, isAsked } from './asked.ts'
import { isForDevelopment } from './development.ts'
import type { Named } from './fallback-facts.ts'
import type { Fallback } from './fallbacks.ts'
import type { Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'
import { isRequired } from './settings-named.ts'

/**
 * A key that signs or encrypts, which the file keeps for others as an empty text if the setting is missing. Whether other files ask for it
 * is known only when they are linked.
 */
export const emptyKeyFact = (
  reading: Reading,
  setting: Named,
  fallback: Pick<Fallback, 'text' | 'at' | 'place'>,
): ConfigRead | undefined => {
  const { file, withinAt } = reading
  const { name, field, scope } = setting
  const { text, at, place } = fallback
  if (text.trim() !== '' || !isSigningKeyName(name) || isForDevelopment(reading, place, at, scope)) return undefined
  const keptAs = [...setting.holders.map((holder) => holder.name), ...(field === undefined ? [] : [field]), ...fieldsOf(file, place)]
  // Frameworks of Python refuse to work with an empty key of this name (Django 5.2, Flask 3.1).
  if (keptAs.length === 0 || (file.module.language === 'python' && keptAs.includes('SECRET_KEY'))) return undefined
  if (keptAs.some((one) => reading.placesOf(one).some((expr) => isAsked(reading, expr)) || asksForMember(reading, one))) return undefined
  return {
    kind: 'config-read',
    at: file.spanOf(at),
    within: withinAt(at),
    subject: name,
    name,
    use: 'emptied',
    isEmptyKey: true,
    keptAs: keptAs.map(plainName),
    into: '',
  }
}

/** In Go, a variable that is not set is an empty text. */
export const plainKeyFact = (reading: Reading, read: SettingRead): ConfigRead | undefined =>
  reading.file.module.language === 'go' && read.value && !read.demands
    ? emptyKeyFact(reading, { ...read, holders: [] }, { text: '', at: read.value, place: read.value })
    : undefined

const asksForMember = (reading: Reading, name: string): boolean =>
  reading.file.index.members.some(({ part }) => part.kind === 'member' && part.name === name && isAsked(reading, part))

/** The field or property that takes a value: `signingKey` of `{ signingKey: … }` and of `config.signingKey = …`. */
export const fieldsOf = (file: CodeFile, value: Expr | undefined): readonly string[] => {
  const outer = value && file.index.outerOf(value)
  switch (outer?.kind) {
    case 'cast':
    case 'await':
      return fieldsOf(file, outer)
    case 'object':
      return outer.properties.flatMap(({ key, value: given }) => (given === value && typeof key === 'string' ? [key] : []))
    case 'struct':
      return outer.fields.flatMap(({ name, value: given }) => (given === value && name !== undefined ? [name] : []))
    case 'call':
      return outer.keywords.flatMap(({ name, value: given }) => (given === value ? [name] : []))
    case 'assign':
      return outer.value === value ? outer.targets.flatMap((target) => (target.kind === 'member' ? [target.name] : [])) : []
    default:
      return []
  }
}

/** Whether a name is that of a credential or of an address. */
const isNeeded = (name: string): boolean => isSensitiveName(name) || isRequired(name)

/** The credentials and addresses that a file asks for by a member: another file may have read them. */
export const askedKeys = (reading: Reading, reads: readonly SettingRead[] = []): readonly KeyQuestion[] => {
  const { file, withinAt } = reading
  const own = new Set(reads.map(({ value }) => value))
  const asked = [
    ...file.index.members.flatMap(({ part, scope }) => (part.kind === 'member' ? [{ part, scope }] : [])),
    ...fieldsNamed(reading),
  ].filter(({ part }) => !own.has(part) && isNeeded(plainName(part.name)) && isAsked(reading, part))
  const byFunction = Map.groupBy(asked, ({ part }) => withinAt(part))
  return [...byFunction].flatMap(([within, places]): readonly KeyQuestion[] => {
    const [first] = places
    if (!first) return []
    const namesOf = (of: typeof places): readonly string[] => [...new Set(of.map(({ part }) => plainName(part.name)))].sort()
    const refuses = namesOf(places.filter(({ part, scope }) => isRefused(reading, part, scope)))
    const at = file.spanOf(first.part)
    return [{ kind: 'key-question', at, within, subject: 'keys', names: namesOf(places), ...(refuses.length > 0 && { refuses }) }]
  })
}

/** Where methods name a field of their class without `this` (Java). */
const fieldsNamed = ({ file }: Reading): readonly { readonly part: Name; readonly scope: Scope }[] => {
  if (file.module.language !== 'java') return []
  return everyExpr(file.module).flatMap((expr) => {
    if (expr.kind !== 'name' || !isNeeded(plainName(expr.name))) return []
    const scope = scopeAround(file, expr)
    return definitionsOf(expr.name, scope, expr.start)[0]?.from.kind === 'field' ? [{ part: expr, scope }] : []
  })
}

const isRefused = (reading: Reading, part: Expr, scope: Scope): boolean => {
  const branch = branchOn(reading, part)
  return branch !== undefined && (endsWork(reading, branch.then) || givesError(reading, scope, branch.then))
}

/** A name without its spelling, and without the word of an accessor: `SIGNING_KEY` for `getSigningKey`. */
export const plainName = (name: string): string =>
  wordsOf(name)
    .filter((word, at) => at > 0 || word !== 'get')
    .join('_')
    .toUpperCase()
