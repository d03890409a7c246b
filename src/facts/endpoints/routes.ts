import { wordsOf } from '#models/naming/words'
import type { Endpoint, Guard, OpaqueRoute } from '#model/facts/requests/endpoint'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { RouterMembers } from '#models/indexes/endpoint-index'
import { grantsByPath, grantsInCode } from './capability.ts'
import { linksBefore } from './chain.ts'
import { guardsOf } from './guards.ts'
import { handlerOf } from './handlers.ts'
import { linesOf, shortText, type Reading } from './reading.ts'
import { registrationOf, type Receiver } from './registration.ts'
import { guardsOfGroup, routerName, routersAbove } from './router-guards.ts'
import { changesState } from './verbs.ts'

/** The route that a call registers, and the guards before it. */
export const routeFact = (reading: Reading, receiver: Receiver): Endpoint | OpaqueRoute | undefined => {
  const route = registrationOf(reading, receiver)
  if (!route?.main) return undefined
  const { call, scope } = receiver
  const { ref: handler, wrappers } = handlerOf(reading, route.main, scope)
  const above = routersAbove(reading, receiver)
  const own = guardsOf(reading, route.before, scope)
  const guards = [...guardsOfChain(reading, route.members, call, scope), ...(route.takesRoles ? own.map(asRole) : own)]
  const known = {
    at: linesOf(reading, call),
    within: reading.placeOf(call).within,
    subject: `${route.method} ${route.route === '' && reading.rules.handlersNameRoutes ? (handler?.name ?? '') : route.route}`,
    method: route.method,
    route: route.route,
  }
  if (!handler)
    return reading.rules.hasOpaqueRoutes && mayAnswer.has(route.main.kind)
      ? { kind: 'opaque-route', ...known, guards, handledBy: shortText(reading, route.main, handledByLength) }
      : undefined
  return {
    kind: 'endpoint',
    ...known,
    stateChanging: changesState(route.method),
    guards: [...guards, ...wrappers],
    handler,
    byCapability: grantsByPath(reading, route.route) || grantsInCode(reading, call),
    router: routerName(reading, receiver),
    ...(above.length > 0 && { above }),
  }
}

/** The framework rejects callers without the role, so a role is an access check unless every caller has it. */
const asRole = (guard: Guard): Guard =>
  wordsOf(guard.name).some((word) => openRoles.has(word)) ? guard : { ...guard, against: ['access'] }
const openRoles: ReadonlySet<string> = new Set(
  'all any anybody anyone anonymous everybody everyone guest open public unauthenticated'.split(' '),
)

/** Maximum length of a handler's text. */
const handledByLength = 40

const mayAnswer: ReadonlySet<Expr['kind']> = new Set(['name', 'member', 'call'])

/** What earlier links of the chain put before a route: `r.With(requireUser).Post("/x", h)`. */
const guardsOfChain = (reading: Reading, members: RouterMembers, call: Call, scope: Scope): readonly Guard[] =>
  linksBefore(call).flatMap((link) => guardsOfGroup(reading, members, link, scope))
