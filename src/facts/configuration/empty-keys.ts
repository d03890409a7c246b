import type { ConfigRead, KeyQuestion } from '#model/facts/process/config-read'
import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import { wordsOf } from '#models/naming/words'
import { isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import { isAsked } from './asked.ts'
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
  const asked = file.index.members.filter(
    ({ part }) => !own.has(part) && part.kind === 'member' && isNeeded(plainName(part.name)) && isAsked(reading, part),
  )
  const [first] = asked
  if (!first) return []
  const names = [...new Set(asked.flatMap(({ part }) => (part.kind === 'member' ? [plainName(part.name)] : [])))].sort()
  return [{ kind: 'key-question', at: file.spanOf(first.part), within: withinAt(first.part), subject: 'keys', names }]
}

/** A name without its spelling, and without the word of an accessor: `SIGNING_KEY` for `getSigningKey`. */
export const plainName = (name: string): string =>
  wordsOf(name)
    .filter((word, at) => at > 0 || word !== 'get')
    .join('_')
    .toUpperCase()
