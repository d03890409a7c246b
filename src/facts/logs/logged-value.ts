import type { LoggedValue } from '#model/facts/records/log'
import type { Expr } from '#code/model'
import { declaringScope, definitionsOf, type Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isChallengeToken, isHarmlessToken, isIdentityName, isPasswordName, isPersonalName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { declaredType, definitionOf, typeName } from './declared.ts'
import { holdsPassword, isAddress } from './holds-password.ts'
import { isClaims } from './is-claims.ts'
import { hasAttributes } from './members-read.ts'
import { givenCredential } from './given-credential.ts'
import { isMissing } from './is-missing.ts'
import { isPrintedAddress } from './is-printed-address.ts'
import { bare, type LoggedPart } from './logged-parts.ts'
import { shortText, type Reading } from './reading.ts'
import { bodyOf } from './request-body.ts'
import { isPerson } from './is-person.ts'
import { sensitiveField } from './sensitive-field.ts'
import { sentEntry } from './sent-entry.ts'
import { sourceOf } from './value-source.ts'

type What = LoggedValue['what']

/** A value that a log must not show, by where it comes from or, failing that, by its name. */
export const loggedValue = (reading: Reading, part: LoggedPart): LoggedValue | undefined => {
  const { value, scope, shown, key, isWhole } = part
  const place = { at: reading.file.spanOf(part.at), ...(key === undefined ? {} : { key }) }
  const object = unwrapped(reading, value)
  const field = sensitiveField(reading, object, scope, isWhole || object !== value, printed(reading, part))
  if (field) return { name: `${shortText(reading, object, 30)}.${field.name}`, what: field.what, ...place }
  const what =
    sourceOf(reading, value, scope) ??
    (object !== value && givesAll(value) ? sourceOf(reading, object, scope) : undefined) ??
    bodyOf(reading, object, scope, isWhole || object !== value) ??
    namedWhat(reading, part) ??
    (givenCredential(reading, object, scope, isWhole || object !== value) ? 'headers' : undefined) ??
    (isWhole && isPerson(reading, value, scope) ? 'person' : undefined)
  return what && { name: shortText(reading, shown, 50), what, ...place }
}

/** How an object is printed: by the fields of its JSON, where a logger of Go takes it under a key. */
export const printed = ({ rules }: Reading, { key, isInText }: LoggedPart): 'fields' | 'json' =>
  rules.hasPairs && key !== undefined && !isInText ? 'json' : 'fields'

/** The object of a call that gives all its fields: `payload` of `payload.model_dump()`. */
export const unwrapped = ({ index }: Reading, value: Expr): Expr => {
  // The fields of a Python object.
  if (value.kind === 'member' && value.name === '__dict__') return value.object
  return value.kind === 'call' && value.callee.kind === 'member' && index.unwraps.has(value.callee.name) ? value.callee.object : value
}

/** `model_dump(exclude={"token"})` leaves fields out. */
const givesAll = (value: Expr): boolean =>
  value.kind === 'call' && value.args.length === 0 && value.keywords.every(({ name }) => !/^(include|exclude)/.test(name))

/** The name that says what a value is: a variable, a member, a literal key, what a getter gets. */
const ownName = ({ rules }: Reading, value: Expr): { readonly name: string; readonly isMember: boolean } | undefined => {
  if (value.kind === 'unary' && (value.operator === '*' || value.operator === '&')) return ownNameOf(value.operand)
  if (rules.hasGetters && value.kind === 'call' && !value.isNew && value.args.length === 0 && value.callee.kind === 'member') {
    const { name, object } = value.callee
    const [, first = '', rest = ''] = /^get(\p{Lu})(\w*)$/u.exec(name) ?? []
    // `claimant.email()`: a component of a record. A class in front has no components.
    const isComponent = first === '' && !(object.kind === 'name' && /^\p{Lu}/u.test(object.name))
    return first === '' ? (isComponent ? { name, isMember: true } : undefined) : { name: first.toLowerCase() + rest, isMember: true }
  }
  return ownNameOf(value)
}

const ownNameOf = (value: Expr): { readonly name: string; readonly isMember: boolean } | undefined => {
  if (value.kind === 'name') return { name: value.name, isMember: false }
  if (value.kind === 'member') return { name: value.name, isMember: true }
  const index = value.kind === 'index' ? value.index : undefined
  return index?.kind === 'literal' && typeof index.value === 'string' ? { name: index.value, isMember: true } : undefined
}

const lastWord = (name: string): string => wordsOf(name).at(-1) ?? ''

const showsNothing = (name: string): boolean => wordsOf(name).some((word) => names.showsNothing.has(word))

const saysWhat = (name: string): boolean => isSensitiveName(name) || isPersonalName(name)

const namedWhat = (reading: Reading, part: LoggedPart): What | undefined => {
  const { value, scope, key } = part
  const { file, rules } = reading
  const own = ownName(reading, value) ?? sentEntry(reading, value, scope)
  if (!own) return undefined
  if (isCalledName(reading, value)) return undefined
  if (holdsPassword(reading, value, scope)) return 'secret'
  const field = key?.slice(key.lastIndexOf('.') + 1)
  if (showsNothing(own.name) || (field !== undefined && showsNothing(field))) return undefined
  const name = saysWhat(own.name) ? own.name : (field ?? own.name)
  // Most values are none of these by their names.
  if (!saysWhat(name) && !isAddress(name)) return undefined
  if (names.handlesSecrets.has(lastWord(own.name)) || (field !== undefined && names.handlesSecrets.has(lastWord(field)))) return undefined
  if (/full_?name$/i.test(name) && !names.people.has(file.textOf(value))) return undefined
  if (rules.lastWordDecides && !isPersonalName(name) && !endsWithSecret(name)) return undefined
  if (isNoValue(reading, value, own.name, scope) || isPrintedAddress(reading, part)) return undefined
  if (isPasswordName(name)) return 'password'
  if (rules.addressesAreSecret && isAddress(name)) return 'secret'
  if (isSensitiveName(name)) return isHarmlessToken(name) || isChallengeToken(own.name, file.text) ? undefined : 'secret'
  if (!isPersonalName(name)) return undefined
  if (!own.isMember && !isHandedIn(reading, value, scope) && (field === undefined || rules.hasGetters)) return undefined
  return isIdentityName(name) ? 'identity' : 'personal'
}

/** The text in front says that it is the name of a secret and not the secret: `"secret name: %s", params.TargetSecret`. */
const isCalledName = ({ file }: Reading, value: Expr): boolean => {
  const line = file.text.slice(file.text.lastIndexOf('\n', value.start) + 1, value.start)
  return /["'`][^"'`]*\b(secret|token|key|credential)s?[ _-](name|id|ref|reference|path)\b/i.test(line)
}

/** A parameter, or a variable that holds a member of another value or an entry of a request: `const email = req.body.email`. */
const isHandedIn = (reading: Reading, value: Expr, scope: Scope): boolean => {
  const from = definitionOf(value, scope)
  if (from?.kind === 'parameter') return true
  if (from?.kind !== 'value') return false
  const held = bare(from.value)
  return from.way.length > 0 || held.kind === 'member' || sentEntry(reading, held, scope) !== undefined
}

const endsWithSecret = (name: string): boolean => {
  const words = wordsOf(name)
  return names.secrets.has(words.at(-1) ?? '') || [...names.secrets].some((word) => name.toLowerCase().endsWith(word))
}

const isCapitals = (name: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(name)

/** Something that has the name of a secret, and holds none here. */
const isNoValue = (reading: Reading, value: Expr, name: string, scope: Scope): boolean => {
  const { rules } = reading
  return (
    (rules.capitalsAreNames && isCapitals(name)) ||
    (rules.packageValuesAreNames && (isOfPackage(reading, value, scope) || isKeyOfRange(value, scope))) ||
    isSentenceOrPath(value, scope) ||
    isPartOfText(reading, value, scope) ||
    isObject(reading, value, scope) ||
    isMissing(reading, value, scope) ||
    (rules.readsMembers && isClaims(reading, value)) ||
    // A row or an object, which prints what its class decides: `token` beside `token.user`.
    (rules.attributesAreOfObjects && value.kind === 'name' && hasAttributes(reading, value.name, scope))
  )
}

/** A constant or variable of a package, this one or another. */
const isOfPackage = ({ file }: Reading, value: Expr, scope: Scope): boolean => {
  if (value.kind === 'name') {
    const home = declaringScope(value.name, scope)
    return home === undefined || home === file.index.scope
  }
  const { root, path } = file.originOf(value, scope)
  return root.kind === 'import' && path.length === 1
}

/** The key of a map, beside its value: `for id, secret := range keys`. */
const isKeyOfRange = (value: Expr, scope: Scope): boolean => {
  const from = definitionOf(value, scope)
  return from?.kind === 'element' && from.way[0] === 0
}

/** `for token in rule:` goes through the words of a text or the names of fields, unless what it goes through has the plural name. */
const isPartOfText = ({ file }: Reading, value: Expr, scope: Scope): boolean => {
  const from = definitionOf(value, scope)
  return value.kind === 'name' && value.name === 'token' && from?.kind === 'element' && !wordsOf(file.textOf(from.over)).includes('tokens')
}

/** A constant that holds a sentence or the path of a file, whatever its name suggests. */
const isSentenceOrPath = (value: Expr, scope: Scope): boolean => {
  const from = definitionOf(value, scope)
  const text = from?.kind === 'value' && from.value.kind === 'literal' ? from.value.value : undefined
  return typeof text === 'string' && (/\S\s+\S/.test(text) || filePath.test(text))
}

/** Folders, and a name that begins with a dot or has an ending: `data/.secret`, `/run/keys/api.token`. */
const filePath = /^[\w.~-]*(\/[\w-]+)*\/[\w-]*\.[\w-]+$/

/** A row, a record or an instance of a class, of which the name does not say that it is the secret itself. */
const isObject = (reading: Reading, value: Expr, scope: Scope): boolean => {
  const { rules, index } = reading
  if (rules.objectsByType === 'no' || value.kind !== 'name') return false
  const type = declaredType(value, scope)
  const from = definitionsOf(value.name, scope, value.start)[0]?.from
  if (rules.objectsByType === 'any') {
    const made = from?.kind === 'value' && from.value.kind === 'call' && from.value.isNew ? from.value.callee : undefined
    const name = made?.kind === 'name' && (type === undefined || type.name?.name === 'var') ? made.name : typeName(type)
    return name !== undefined && !index.plainTypes.has(name)
  }
  if (from?.kind === 'value' && typeof from.way.at(-1) === 'number') return true
  const name = type && type.arguments.length === 0 && type.name?.kind === 'name' ? type.name.name : undefined
  return name !== undefined && /^\p{Lu}/u.test(name) && !index.plainTypes.has(name)
}
