import { lastName } from '#code/last-name'
import type { Call, Expr, Literal, Name } from '#code/model'
import { possibleNames } from '#code/possible-names'
import { definitionsOf, type Scope } from '#code/scope'
import type { SettingForm } from '#models/forms/configuration'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { argumentOf } from '../external-calls/arguments.ts'
import { declaredReads } from './declared-reads.ts'
import { isVariableName } from './is-variable-name.ts'
import { ownReaderOf, type OwnReader } from './own-readers.ts'
import { patternReads } from './pattern-reads.ts'
import { fallbackTextOf, importedAs, textOf, type Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'

/** The form of an expression that holds all settings. */
export const holderOf = ({ file, index }: Reading, expr: Expr, scope: Scope): SettingForm | undefined =>
  index.holder(file.nameOf(expr, scope))

/** All places of a file that read a setting. */
export const readsOf = (reading: Reading): readonly SettingRead[] => [
  ...memberReads(reading),
  ...callReads(reading),
  ...patternReads(reading),
  ...declaredReads(reading),
]

/** `process.env.PORT`, `os.environ["PORT"]`; not where it is assigned. */
function* memberReads(reading: Reading): Iterable<SettingRead> {
  const { file, index } = reading
  if (index.holderNames.size === 0) return
  for (const { part, scope } of file.index.members) {
    const { object } = part
    // Looking up what each object is would cost more than all other questions.
    const isOfHolder = index.holderNames.has(importedAs(reading, lastName(object)))
    const mayBeAlias = object.kind === 'name' && part.kind === 'member' && isVariableName(part.name)
    if (!isOfHolder && !(mayBeAlias && isAlias(reading, object, scope))) continue
    const name = part.kind === 'member' ? part.name : textOf(reading, part.index, scope)
    const outer = file.index.outerOf(part)
    if (name === undefined || (outer?.kind === 'call' && outer.callee === part)) continue
    if (outer?.kind === 'assign' && outer.targets.includes(part)) continue
    const form = holderOf(reading, object, scope)
    const isByName = !form && names.environmentObjects.has(lastName(object)) && isVariableName(name)
    if (!form && !isByName) continue
    const demands = form?.demands === true || (form?.demands === 'element' && part.kind === 'index')
    yield { name, value: part, holders: holdersOf(reading, part), at: part, scope, fallback: undefined, demands, isByName }
  }
}

function* callReads(reading: Reading): Iterable<SettingRead> {
  const { file, index } = reading
  const isAnyName = index.readsByAnyName(file.module.imports)
  for (const { call, scope } of file.index.calls) {
    const name = importedAs(reading, lastName(call.callee))
    const before = call.callee.kind === 'member' ? importedAs(reading, lastName(call.callee.object)) : ''
    if (!isAnyName && !isReaderName(name) && !mayBeOwn(call) && !index.mayKnow(name, before, file.module.imports)) continue
    const read = callRead(reading, call, scope)
    if (read) yield read
  }
}

const isReaderName = (name: string): boolean => {
  const lower = name.toLowerCase()
  return names.readsSettings.has(lower) || (lower.includes('_') && names.readsSettings.has(lower.replaceAll('_', '')))
}

/** A name of the file for what holds all settings: `const variables = process.env`. */
const isAlias = ({ index }: Reading, { name, start }: Name, scope: Scope): boolean =>
  definitionsOf(name, scope, start).some(({ from }) => from.kind === 'value' && index.holderNames.has(lastName(from.value)))

const readByName: SettingForm = { by: '{callee}', source: 'its name', fallback: [1, 'default'] }

/** The form of a call that reads a setting: by its callee, else by its name. */
const formOf = ({ file, index }: Reading, call: Call, scope: Scope): SettingForm | undefined => {
  for (const name of possibleNames(file, call.callee, scope)) {
    const form = index.reader(name)
    if (form) return form
  }
  return isReaderName(lastName(call.callee)) || isOwnReader(call) ? readByName : undefined
}

/** A helper named like a reader of settings, called with the name of a variable and its default: `flag("SMS_LIVE", true)`. */
const isOwnReader = ({ callee, args: [first, second, ...more] }: Call): boolean =>
  isText(first) &&
  second?.kind === 'literal' &&
  more.length === 0 &&
  String(first.value).includes('_') &&
  isVariableName(String(first.value)) &&
  wordsOf(lastName(callee)).some((word) => readerWords.has(word))
/** Its first argument may be the name of a variable: only then is it worth looking up what the callee does. */
const mayBeOwn = ({ args: [first] }: Call): boolean => isText(first) && isVariableName(String(first.value))
const isText = (expr: Expr | undefined): expr is Literal => expr?.kind === 'literal' && expr.type === 'text'
const readerWords: ReadonlySet<string> = new Set([
  'env',
  'getenv',
  'environ',
  'environment',
  'setting',
  'settings',
  'config',
  'flag',
  'variable',
])

const callRead = (reading: Reading, call: Call, scope: Scope): SettingRead | undefined => {
  if (call.args.length === 0 && call.keywords.length === 0) return undefined
  const form = formOf(reading, call, scope)
  const own = !form && mayBeOwn(call) ? ownReaderOf(reading, call, scope) : undefined
  if (own) return ownRead(reading, call, scope, own)
  if (!form) return undefined
  const name = textOf(reading, firstOf(call, form.name ?? [0]), scope)
  if (name === undefined) return undefined
  const isByName = form === readByName
  if (isByName && !isVariableName(name)) return undefined
  const given =
    (form.fallback && firstOf(call, form.fallback)) ?? (form.chained === undefined ? undefined : chainedOf(reading, call, form.chained))
  const text = fallbackTextOf(reading, given, scope)
  // The argument behind it may be options: `{ infer: true }`.
  if (form.isPath && text === undefined && name.includes('.')) return undefined
  const by = (isByName ? reading.rules.byOfHelper : form.by)
    .replace('{callee}', reading.file.textOf(call.callee))
    .replace('{name}', lastName(call.callee))
  return {
    name,
    value: call,
    holders: holdersOf(reading, call),
    at: call,
    scope,
    fallback: text === undefined ? undefined : { text, by, at: call },
    demands: form.demands !== undefined && given === undefined,
    ...(form.isPath ? { isHeld: true as const } : {}),
    isByName,
  }
}

/** The argument of a later link of the chain: `get('REDIS_URL').required().default('…')`. */
const chainedOf = (reading: Reading, call: Call, link: string): Expr | undefined => {
  const { file } = reading
  const member = file.index.outerOf(call)
  const next = member?.kind === 'member' && member.object === call ? file.index.outerOf(member) : undefined
  if (next?.kind !== 'call' || next.callee !== member || member?.kind !== 'member') return undefined
  return member.name === link ? next.args[0] : chainedOf(reading, next, link)
}

/** A setting that a function of the file reads. */
const ownRead = (reading: Reading, call: Call, scope: Scope, { name: at, fallback, fails }: OwnReader): SettingRead | undefined => {
  const name = textOf(reading, call.args[at], scope)
  if (name === undefined || !isVariableName(name)) return undefined
  const text = fallback === undefined ? undefined : fallbackTextOf(reading, call.args[fallback], scope)
  const by = reading.rules.byOfHelper.replace('{callee}', reading.file.textOf(call.callee)).replace('{name}', lastName(call.callee))
  return {
    name,
    value: call,
    holders: holdersOf(reading, call),
    at: call,
    scope,
    fallback: text === undefined ? undefined : { text, by, at: call },
    // What the function does about a missing setting is its own matter.
    demands: fallback === undefined,
    ...(fails ? {} : { mayGoOn: true }),
    isByName: false,
  }
}

const firstOf = (call: Call, places: readonly (number | string)[]): Expr | undefined =>
  places.map((place) => argument(call, place)).find((value) => value !== undefined)

const argument = (call: Call, place: number | string): Expr | undefined =>
  typeof place === 'number' ? argumentOf(call, place, '') : argumentOf(call, undefined, place)

/** The names that a value is assigned to, directly or converted on the way. */
export const holdersOf = (reading: Reading, value: Expr): readonly Name[] => {
  const outer = reading.file.index.outerOf(value)
  if (outer?.kind === 'cast' || outer?.kind === 'await') return holdersOf(reading, outer)
  if (outer?.kind !== 'assign' || outer.value !== value) return []
  return outer.targets.filter((target) => target.kind === 'name')
}
