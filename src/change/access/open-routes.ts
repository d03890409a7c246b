import type { FunctionMark } from '#model/facts/function-mark'
import type { Endpoint, Guard, RouterGuard } from '#model/facts/requests/endpoint'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { names } from '#models/names'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { isInFront } from './covered-by.ts'
import { coversRoute } from '#system/access/covers-route'
import { functionsFrom, standsIn } from '#link/follow'
import { guardAsksCaller, refusesCallers } from '#system/effects/guard-does'
import { isForOperation } from '#system/observability/is-for-operation'
import { ownName } from '../protections/guarded.ts'
import { firstWord } from '../kept-safeguards.ts'
import { hasSecretInPath } from '#system/access/secret-in-path'
import { webhookReceivers } from '#system/access/webhook-receivers'

/** Names of guards that decide who may call. */
const decides = /auth|session|user|login|signed|protect|permission|acl|jwt|token|role|secur|guard|verif|key|principal|identity/i

/** Whether the name of a guard says that it decides who may call. */
export const namesGuard = (name: string): boolean => decides.test(name)

/** A new route that changes rows, in front of which nothing asks who calls, although the others of its file are guarded. */
export interface OpenRoute {
  readonly endpoint: Linked<Endpoint>
  readonly sibling: Linked<Endpoint>
  readonly guard: Guard
  /** The statement that changes rows. */
  readonly statement: { readonly at: Place; readonly table: string; readonly inserts: boolean }
}

/** Whether a guard, its name or what it calls, may ask who calls. One that is not in the repository may. */
export const mayAskCaller = (system: System, path: string, guard: Guard): boolean => {
  const found = guard.function && system.define(path, guard.function)
  return namesGuard(guard.name) || !found || !system.hasFunction(found.path, found.name) || guardAsksCaller(system, path, guard)
}

/** Whether the path or handler of a route says that people without an account use it, or only those who operate the service. */
const isPublicRoute = (endpoint: Linked<Endpoint>): boolean =>
  endpoint.byCapability ||
  hasSecretInPath(endpoint.subject) ||
  isForOperation(endpoint) ||
  [names.openWrites, names.openPaths].some((open) => open.has(`${endpoint.route} ${ownName(endpoint.handler.name)}`))

/** Whether a handler, or what it calls, asks who calls or may do so elsewhere. */
export const mayAskInHandler = (system: System, endpoint: Linked<Endpoint>): boolean => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return true
  const does = (mark: FunctionMark): boolean => system.does(handler.path, handler.name, mark)
  return does('checks-caller') || does('verifies-signature') || does('hands-on-request') || refusesCallers(system, handler)
}

/** The first statement by which an endpoint changes a row that exists, or adds one to what its path names. */
const changeOf = (system: System, endpoint: Linked<Endpoint>): OpenRoute['statement'] | undefined => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return undefined
  const functions = functionsFrom(system, [handler])
  const hasKey = [':', '{', '<'].some((sign) => endpoint.route.includes(sign))
  const isChange = (operation: string): boolean =>
    operation === 'update' || operation === 'delete' || (hasKey && (operation === 'create' || operation === 'insert'))
  const access = system.facts('data-access').find((one) => isChange(one.operation) && one.table !== '' && standsIn(one, functions))
  if (access) return { at: access.at, table: access.table, inserts: access.operation === 'create' }
  const sql = system
    .facts('sql-statement')
    .find((one) => one.changes !== undefined && isChange(one.changes) && one.tables.length > 0 && standsIn(one, functions))
  return sql && { at: sql.at, table: sql.tables[0] ?? '', inserts: sql.changes === 'insert' }
}

const changesState = (one: Linked<Endpoint>): boolean => one.inService && one.stateChanging && one.method !== 'ALL' && !one.isDeclaredOnly

/** The guards of the unit that may stand in front of a route; those of its own file only if its router is theirs, or is made from it. */
const routerGuardsBefore = (system: System, endpoint: Linked<Endpoint>): readonly Linked<RouterGuard>[] =>
  system
    .facts('router-guard')
    .filter(
      (one) =>
        one.file.unit === endpoint.file.unit &&
        one.guard.lifts === undefined &&
        (one.at.path === endpoint.at.path ? isInFront(system, one, endpoint) : coversRoute(system, one, endpoint)),
    )

/** A name that says that it demands who calls: `requireSession`, `ensureUser`, `authenticate`. */
const demandsCaller = (name: string): boolean => {
  const [first = '', ...more] = wordsOf(ownName(firstWord(name)))
  return (
    first === 'authenticate' ||
    (protectionNames.demands.has(first) && more.some((word) => protectionNames.identities.has(word) || protectionNames.rights.has(word)))
  )
}

/** The guard in front of a route that asks who calls: by its library, by what its function does, or by its name. */
const guardOf = (system: System, endpoint: Linked<Endpoint>): Guard | undefined => {
  const asks = (path: string, guard: Guard): boolean =>
    !guard.isBypassed && (guardAsksCaller(system, path, guard) || demandsCaller(guard.name))
  return (
    endpoint.guards.find((guard) => asks(endpoint.at.path, guard)) ??
    routerGuardsBefore(system, endpoint).find((one) => one.at.path === endpoint.at.path && asks(one.at.path, one.guard))?.guard
  )
}

const fewestGuarded = 2

/**
 * New routes that change rows and that have no guard, in a file in which each other route that changes state has a guard that asks who calls.
 * Each route is judged by the guards in front of it: those of other routers do not count.
 */
export function* freshOpenRoutes(system: System, change: Change): Generator<OpenRoute> {
  const before = new Set(change.base.facts('endpoint').map(({ at, subject }) => `${at.path} ${subject}`))
  const isFresh = ({ at, subject }: Linked<Endpoint>): boolean =>
    change.file(at.path) !== undefined && !before.has(`${change.file(at.path)?.previousPath ?? at.path} ${subject}`)
  /** An older route that loses its guard now had one as well. */
  const hadGuard = ({ at, subject }: Linked<Endpoint>): boolean =>
    change.base
      .facts('endpoint')
      .some(
        (was) =>
          was.at.path === (change.file(at.path)?.previousPath ?? at.path) &&
          was.subject === subject &&
          guardOf(change.base, was) !== undefined,
      )
  // A route that only moved to another file is none of this change.
  const known = new Set(change.base.facts('endpoint').map(({ subject, handler }) => `${subject} ${handler.name}`))
  const receivers = new Set(webhookReceivers(system, change.base).map(({ at, subject }) => `${at.path} ${subject}`))
  const routes = system
    .facts('endpoint')
    .filter(
      (one) =>
        changesState(one) &&
        change.file(one.at.path) !== undefined &&
        !isPublicRoute(one) &&
        !receivers.has(`${one.at.path} ${one.subject}`),
    )
  for (const group of Map.groupBy(routes, ({ at }) => at.path).values()) {
    const bare = group.filter((one) => guardOf(system, one) === undefined)
    if (bare.length === 0 || group.length - bare.length < fewestGuarded || bare.some((one) => !isFresh(one) && !hadGuard(one))) continue
    const [sibling] = group.filter((one) => !bare.includes(one))
    const guard = sibling && guardOf(system, sibling)
    if (!sibling || !guard) continue
    for (const endpoint of bare.filter(isFresh)) {
      if (endpoint.file.language === 'java' || known.has(`${endpoint.subject} ${endpoint.handler.name}`)) continue
      if (endpoint.guards.some((one) => mayAskCaller(system, endpoint.at.path, one))) continue
      if (routerGuardsBefore(system, endpoint).some((one) => namesGuard(one.guard.name) || guardAsksCaller(system, one.at.path, one.guard)))
        continue
      const statement = changeOf(system, endpoint)
      if (statement && !mayAskInHandler(system, endpoint)) yield { endpoint, sibling, guard, statement }
    }
  }
}
