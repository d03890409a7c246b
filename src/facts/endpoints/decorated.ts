import { calleeOf } from '#code/callee-of'
import type { Ref } from '#model/fact'
import type { Endpoint, Guard, RouterGuard } from '#model/facts/requests/endpoint'
import { contains, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Parameter, TypeRef } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { writtenNames } from '../values/written-names.ts'
import { grantsByPath } from './capability.ts'
import { guardNamed, guardOf } from './guards.ts'
import type { Reading } from './reading.ts'
import { receiverOf, registrationOf, routersAt, type Receiver, type Registration } from './registration.ts'
import { changesState } from './verbs.ts'

/** The routes of functions that a decorator registers: `@app.post("/orders")`. */
export const decoratedRoutes = (reading: Reading): readonly Endpoint[] => {
  const { file, index } = reading
  const dependencies = file.index.calls.filter(({ call, scope }) =>
    index.depends(file.exportedName(call.callee), () => file.nameOf(call.callee, scope)),
  )
  return file.index.functions.flatMap((fn) => {
    const scope = file.index.scopeOf(fn)?.parent ?? file.index.scope
    return fn.decorators.flatMap((decorator): readonly Endpoint[] => {
      const receiver = decorator.kind === 'call' ? receiverOf(reading, { call: decorator, scope }, 'decorator') : undefined
      const route = receiver && registrationOf(reading, receiver)
      return receiver && route ? [routeOf(reading, fn, receiver, route, dependencies)] : []
    })
  })
}

/** Functions that a decorator puts before all routes of a router: `@app.before_request`. */
export const decoratedGuards = (reading: Reading): readonly RouterGuard[] =>
  reading.file.index.functions.flatMap((fn) => {
    const scope = reading.file.index.scopeOf(fn)?.parent ?? reading.file.index.scope
    return fn.decorators.flatMap((decorator): readonly RouterGuard[] => {
      const member = calleeOf(decorator)
      if (member.kind !== 'member' || !reading.index.mayDecorate(member.name)) return []
      if (!routersAt(reading, member.object, scope).kinds.some(({ decorates }) => decorates.has(member.name))) return []
      const name = reading.nameOf(fn)
      const guard = { ...guardNamed(reading, name, decorator, { name }), at: reading.declaredAt(fn) }
      const router = reading.file.textOf(member.object)
      return [{ kind: 'router-guard', at: guard.at, within: '', subject: `${router}.${member.name} ${name}`, router, prefix: '', guard }]
    })
  })

const routeOf = (
  reading: Reading,
  fn: FunctionModel,
  { call, scope, object }: Receiver,
  { method, route }: Registration,
  dependencies: readonly PlacedCall[],
): Endpoint => {
  const within = reading.nameOf(fn)
  const owner = reading.file.index.scopeOf(fn)?.class
  return {
    kind: 'endpoint',
    at: reading.declaredAt(fn),
    within,
    subject: `${method} ${route === '' ? within : route}`,
    method,
    route,
    router: reading.file.textOf(object),
    guards: [
      ...fn.decorators.flatMap((decorator) => {
        const guard = decoratorGuard(reading, decorator, scope)
        // Decorators apply from the bottom up: the route has the function without those above.
        return guard ? [decorator.start < call.start ? { ...guard, isBypassed: true as const } : guard] : []
      }),
      ...dependencyGuards(reading, fn, call, dependencies),
      // A controller's base class may reject unauthorized callers.
      ...(owner?.bases ?? []).flatMap((base) => baseGuard(reading, base, call) ?? []),
    ],
    stateChanging: changesState(method),
    handler: { name: within },
    byCapability: grantsByPath(reading, route) || fn.params.some((parameter) => grantsByParameter(reading, parameter, dependencies)),
  }
}

/** A parameter that is a token or a code, or that comes from one. */
const grantsByParameter = ({ file }: Reading, parameter: Parameter, dependencies: readonly PlacedCall[]): boolean =>
  [parameter.name, parameter.type?.name?.name ?? '', ...(parameter.default ? exprsOf(parameter.default).flatMap(writtenNames) : [])].some(
    grants,
  ) || dependencies.some(({ call }) => contains(parameter, call) && call.args.some((argument) => grants(file.textOf(argument))))

const grants = (name: string): boolean => names.capabilities.has(name) || names.invitations.has(name)

/** A decorator that neither registers the function nor only describes it. */
const decoratorGuard = (reading: Reading, decorator: Expr, scope: Scope): Guard | undefined => {
  const last = lastName(calleeOf(decorator))
  const isPassive = reading.index.mayDecorate(last) || reading.index.isPassive(last)
  return isPassive ? undefined : guardOf(reading, decorator, scope)
}

const baseGuard = (reading: Reading, { name }: TypeRef, place: Call): Guard | undefined =>
  name && guardNamed(reading, reading.file.textOf(name), place)

/** Functions that run before the handler, since a parameter or the route depends on them. */
const dependencyGuards = (reading: Reading, fn: FunctionModel, route: Call, dependencies: readonly PlacedCall[]): readonly Guard[] => {
  const refOf = (dependency: Expr): Ref | undefined => reading.refOf(calleeOf(dependency), reading.file.index.scope)
  return [
    ...fn.params.flatMap((parameter) => {
      const dependency = dependencies.find(({ call }) => contains(parameter, call))?.call.args[0]
      const name = dependency ? nameOf(reading, dependency) : parameter.type && callerType(parameter.type)
      return name === undefined || onlySupplies(name) ? [] : [guardNamed(reading, name, parameter, dependency && refOf(dependency))]
    }),
    ...dependencies.flatMap(({ call }) => {
      const [dependency] = contains(route, call) ? call.args : []
      const name = dependency && nameOf(reading, dependency)
      return name === undefined || onlySupplies(name) ? [] : [guardNamed(reading, name, route, dependency && refOf(dependency))]
    }),
  ]
}

/** The function, or the one that makes it: `Permissions` of `Depends(Permissions(["edit"]))`. */
const nameOf = ({ file }: Reading, dependency: Expr): string => file.textOf(calleeOf(dependency))

/** A type whose name says that only a caller who is known has one: `CurrentUser`. */
const callerType = ({ name, arguments: inner }: TypeRef): string | undefined =>
  name && names.callers.has(name.name) ? name.name : inner.map(callerType).find((each) => each !== undefined)

/** Dependencies that only supply something, such as a database session. */
const onlySupplies = (name: string): boolean => names.supplies.has(wordsOf(name).at(-1) ?? '')
