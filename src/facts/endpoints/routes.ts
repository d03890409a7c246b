import type { Endpoint, Guard } from '#model/facts/endpoint'
import type { Call } from '#code/model'
import type { Scope } from '#code/scope'
import type { RouterMembers } from '#models/endpoint-index'
import { grantsByPath } from './capability.ts'
import { linksBefore } from './chain.ts'
import { guardOf } from './guards.ts'
import { handlerOf } from './handlers.ts'
import { linesOf, type Reading } from './reading.ts'
import { registrationOf, type Receiver } from './registration.ts'
import { guardsOfGroup, routerName } from './router-guards.ts'
import { changesState } from './verbs.ts'

/** The route that a call registers, with what stands before it. */
export const routeFact = (reading: Reading, receiver: Receiver): Endpoint | undefined => {
  const route = registrationOf(reading, receiver)
  if (!route?.main) return undefined
  const { call, scope } = receiver
  const { ref: handler, wrappers } = handlerOf(reading, route.main, scope)
  if (!handler) return undefined
  const before = route.before.map((argument) => guardOf(reading, argument, scope))
  return {
    kind: 'endpoint',
    at: linesOf(reading, call),
    within: reading.placeOf(call).within,
    subject: `${route.method} ${route.route}`,
    method: route.method,
    route: route.route,
    stateChanging: changesState(route.method),
    guards: [...guardsOfChain(reading, route.members, call, scope), ...before, ...wrappers],
    handler,
    byCapability: grantsByPath(reading, route.route),
    router: routerName(reading, receiver),
  }
}

/** What earlier links of the chain put before a route: `r.With(requireUser).Post("/x", h)`. */
const guardsOfChain = (reading: Reading, members: RouterMembers, call: Call, scope: Scope): readonly Guard[] =>
  linksBefore(call).flatMap((link) => guardsOfGroup(reading, members, link, scope))
