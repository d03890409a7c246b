import type { Ref } from '#model/fact'
import type { Guard } from '#model/facts/requests/endpoint'
import type { Protection } from '#model/facts/requests/safeguard'
import { calleeOf } from '#code/callee-of'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Located, ObjectExpr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { names } from '#models/names'
import { signingsOf } from '#models/requests/signings'
import { guardAgainst } from '../libraries/safeguard-names.ts'
import { writtenNames } from '../values/written-names.ts'
import { shortened, shortText, type Reading } from './reading.ts'

/** The code that runs before a handler. `place` gives its lines if they belong to a larger construct. */
export const guardOf = (reading: Reading, value: Expr, scope: Scope, place: Located = value): Guard => {
  const guard = guardAsWritten(reading, value, scope, place)
  const held = guard.function || guard.lifts ? undefined : heldGuard(value, scope)
  if (!held) return guard
  const made = guardAsWritten(reading, held, scope, place)
  const against = [...new Set([...(guard.against ?? []), ...(made.against ?? [])])]
  return { ...made, name: guard.name, mayVerify: guard.mayVerify || made.mayVerify, ...(against.length > 0 ? { against } : {}) }
}

/** The call that made the guard that a variable of this file holds: `const gate = signed(secret)`. */
const heldGuard = (value: Expr, scope: Scope): Call | undefined => {
  const [only, ...others] = value.kind === 'name' ? definitionsOf(value.name, scope, value.start) : []
  if (only?.from.kind !== 'value' || only.from.way.length > 0 || others.length > 0) return undefined
  return only.from.value.kind === 'call' ? only.from.value : undefined
}

const guardAsWritten = (reading: Reading, value: Expr, scope: Scope, place: Located): Guard => {
  const { file, index, rules } = reading
  const origin = file.originOf(value, scope)
  const counts = (origin.root.kind === 'import' && index.limits(origin.root.module)) || holdsLimit(value, scope)
  const name = shortText(reading, value, rules.guardLength)
  // A value that is no function refuses nothing: `srv.Use(extension.Introspection{})`, `allowedHeaders: ['Authorization']`.
  const own = isData(value) ? [] : againstOf(reading, rules.dropsQualifiers ? withoutQualifiers(name) : name)
  const proves = verifiesSender(reading, value, scope)
  const against = isGivenLimitsOnly(reading, value, scope)
    ? (['overuse'] as const)
    : counts && !own.includes('overuse')
      ? [...own, 'overuse' as const]
      : proves && !own.includes('access')
        ? [...own, 'access' as const]
        : own
  const mayVerify = proves || exprsOf(value).some((part) => writtenNames(part).some((each) => names.verifiesSender.has(each)))
  const ref = reading.refOf(calleeOf(value), scope)
  const lifts = liftedBy(reading, value, scope)
  if (lifts) return { name, at: file.spanOf(place), mayVerify, lifts }
  const given =
    value.kind === 'call' ? value.args.flatMap((one) => (mayBeFunction.has(one.kind) ? (reading.refOf(one, scope) ?? []) : [])) : []
  const functions = { ...(ref && { function: ref }), ...(given.length > 0 && { given }) }
  return { name, at: file.spanOf(place), ...functions, mayVerify, ...(against.length > 0 ? { against } : {}) }
}

/** Whether a library made the guard to verify who sends an event: `twilio.webhook()`. */
const verifiesSender = ({ file }: Reading, value: Expr, scope: Scope): boolean => {
  const callee = calleeOf(value)
  const signings = signingsOf(file.module.language)
  return signings.mayVerify(lastName(callee)) && signings.verifies(file.nameOf(callee, scope))
}

/** Whether all that a decorator is given limits requests: `@UseGuards(ThrottlerGuard)`. */
const isGivenLimitsOnly = ({ file, index }: Reading, value: Expr, scope: Scope): boolean =>
  value.kind === 'call' &&
  value.args.length > 0 &&
  value.args.every((one) => {
    if (one.kind !== 'name') return false
    const { root } = file.originOf(one, scope)
    return root.kind === 'import' && index.limits(root.module)
  })

const isData = (value: Expr): boolean =>
  value.kind === 'struct' ||
  value.kind === 'literal' ||
  (value.kind === 'array' && value.elements.length > 0 && value.elements.every(isData))

const mayBeFunction: ReadonlySet<Expr['kind']> = new Set(['name', 'member'])

/** The protection that a decorator switches off for the route. */
const liftedBy = ({ file, index }: Reading, value: Expr, scope: Scope): Protection | undefined => {
  const callee = calleeOf(value)
  const form = index.liftedBy(lastName(callee), () => file.nameOf(callee, scope))
  const values = value.kind === 'call' ? value.args.flatMap((one) => (one.kind === 'object' ? one.properties : [])) : []
  const isOff = values.length > 0 && values.every((one) => one.value.kind === 'literal' && one.value.value === false)
  return isOff ? undefined : form?.against
}

/** Whether a variable holds a chain of guards that includes a rate limit. */
const holdsLimit = (value: Expr, scope: Scope): boolean => {
  const [only, ...others] = value.kind === 'name' ? definitionsOf(value.name, scope, value.start) : []
  if (only?.from.kind !== 'value' || others.length > 0) return false
  return exprsOf(only.from.value).some((part) => writtenNames(part).some((each) => names.limitsRate.has(each)))
}

/** The list or the options that a variable holds: `const signed = { preHandler: verify }`. */
const heldList = (value: Expr, scope: Scope): Expr => {
  const given = value.kind === 'spread' ? value.value : value
  const [only, ...others] = given.kind === 'name' ? definitionsOf(given.name, scope, given.start) : []
  if (only?.from.kind !== 'value' || others.length > 0 || only.from.way.length > 0) return given
  return only.from.value.kind === 'array' || only.from.value.kind === 'object' ? only.from.value : given
}

/** Guards in lists, and those in an options object: `{ preHandler: [auth] }`. */
export const guardsOf = (reading: Reading, values: readonly Expr[], scope: Scope): readonly Guard[] =>
  values.flatMap((written): readonly Guard[] => {
    const value = heldList(written, scope)
    if (value.kind === 'array') return guardsOf(reading, value.elements, scope)
    if (value.kind === 'object')
      return value.properties.flatMap(({ key, value: option }) => elementsOf(option).map((one) => optionGuard(reading, key, one, scope)))
    return [guardOf(reading, value, scope)]
  })

/** Functions in a list each run before the handler: `preHandler: [authenticated, requireRole('admin')]`. */
const elementsOf = (option: Expr): readonly Expr[] =>
  option.kind === 'array' && option.elements.length > 0 && option.elements.every((one) => runs.has(one.kind)) ? option.elements : [option]
const runs: ReadonlySet<Expr['kind']> = new Set(['name', 'member', 'call', 'lambda'])

/** An option as a guard, with its key. */
const optionGuard = (reading: Reading, key: unknown, option: Expr, scope: Scope): Guard => {
  const guard = guardOf(reading, option, scope)
  const lifted = option.kind === 'object' && typeof key === 'string' ? liftedIn(reading, key, option) : undefined
  if (lifted && typeof key === 'string') {
    const name = shortened(`${key}: ${guard.name}`, reading.rules.guardLength)
    return { name, at: reading.file.spanOf(lifted.at), mayVerify: false, lifts: lifted.against }
  }
  if (typeof key !== 'string' || guard.name.startsWith(key)) return guard
  const name = shortened(`${key}: ${guard.name}`, reading.rules.guardLength)
  const against = againstOf(reading, name)
  const mayVerify = guard.mayVerify || names.verifiesSender.has(key)
  return { ...guard, name, mayVerify, ...(against.length > 0 ? { against } : {}) }
}

/** What an option of a route switches off: `config: { rateLimit: false }`. */
const liftedIn = (
  { index }: Reading,
  option: string,
  { properties }: ObjectExpr,
): { readonly at: Located; readonly against: Protection } | undefined => {
  for (const { key, value } of properties) {
    const form = typeof key === 'string' ? index.liftedByOption(option, key) : undefined
    if (form && value.kind === 'literal' && value.value === false) return { at: value, against: form.against }
  }
  return undefined
}

/** A wrapper, named after the whole call. What its handler does is not part of the guard. */
export const wrapperGuard = (reading: Reading, call: Call, handler: Expr, scope: Scope): Guard => {
  const guard = guardOf(reading, call.callee, scope)
  const options = guardsOf(
    reading,
    call.args.filter((argument) => argument !== handler),
    scope,
  )
  const against = [...new Set([guard, ...options].flatMap((one) => one.against ?? []))]
  return {
    name: shortText(reading, call, reading.rules.guardLength),
    at: reading.file.spanOf(call),
    ...(guard.function && { function: guard.function }),
    mayVerify: [guard, ...options].some((one) => one.mayVerify),
    ...(against.length > 0 ? { against } : {}),
  }
}

/** A guard of which only the name is known: a base class, a dependency. */
export const guardNamed = (reading: Reading, name: string, place: Located, ref?: Ref): Guard => {
  const against = againstOf(reading, name)
  const own = { ...(ref && { function: ref }), ...(against.length > 0 ? { against } : {}) }
  return { name, at: reading.file.spanOf(place), mayVerify: names.verifiesSender.has(name), ...own }
}

const againstOf = ({ against }: Reading, name: string): readonly Protection[] => (against ?? guardAgainst)(name)

/** The guard from the last name of its path on: `RequireRole("admin")` of `middleware.RequireRole("admin")`, `check` of `gate::check`. */
const withoutQualifiers = (name: string): string => {
  const reference = name.lastIndexOf('::')
  if (reference >= 0) return name.slice(reference + 2)
  const open = name.indexOf('(')
  return name.slice(name.lastIndexOf('.', open < 0 ? undefined : open) + 1)
}
