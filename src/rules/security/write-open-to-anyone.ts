import type { DataAccess } from '#model/facts/data/data-access'
import type { Endpoint } from '#model/facts/requests/endpoint'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { firstWord } from '#change/kept-safeguards'
import { guardAsksCaller } from '#system/effects/guard-does'
import { isForAnyone } from '#system/access/is-for-anyone'
import { mayAskCaller, mayAskInHandler, namesGuard } from '#change/access/open-routes'
import { hasSecretInPath } from '#system/access/secret-in-path'
import { webhookReceivers } from '#system/access/webhook-receivers'

const changes: ReadonlySet<DataAccess['operation']> = new Set(['update', 'delete'])

const inWords: Readonly<Partial<Record<DataAccess['operation'], string>>> = { update: 'updates', delete: 'deletes' }

/** The statements by which an endpoint changes rows that exist. */
const changesOf = (system: System, endpoint: Linked<Endpoint>): readonly Linked<DataAccess>[] => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return []
  const functions = functionsFrom(system, [handler])
  return system.facts('data-access').filter((one) => changes.has(one.operation) && one.table !== '' && standsIn(one, functions))
}

/** Whether anything in front of an endpoint, in it or around its service may ask who calls. */
const mayBeAsked = (system: System, endpoint: Linked<Endpoint>): boolean => {
  if (endpoint.byCapability || hasSecretInPath(endpoint.subject) || isForAnyone(`${endpoint.route} ${endpoint.handler.name}`)) return true
  if (endpoint.guards.some((guard) => mayAskCaller(system, endpoint.at.path, guard))) return true
  const inFront = system
    .facts('router-guard')
    .some(
      ({ at, file, guard }) =>
        file.unit === endpoint.file.unit &&
        guard.lifts === undefined &&
        (namesGuard(guard.name) || guardAsksCaller(system, at.path, guard)),
    )
  return inFront || mayAskInHandler(system, endpoint)
}

const nameOf = ({ method, route, handler }: Linked<Endpoint>): string => `${method} ${route || handler.name}`

export const writeOpenToAnyone = rule({
  id: 'write-open-to-anyone',
  check: '9.3',
  severity: 'P0',
  stage: 'preview',
  title: 'Write open to anyone beside guarded ones',
  why: 'Anyone who can reach the service changes or deletes data of its customers, without an account. Nothing fails and no alert fires; the first sign is a customer whose data is gone.',
  fix: 'Ask who calls, as the other routes do, and limit the statement to rows of that caller.',
  blindSpots:
    'Compares only routes that change the same table. Reports nothing in a service whose application or router has a guard, and nothing about routes with names of public or internal use. Java is left out: Spring Security decides by path.',
  languages: ['python', 'go', 'typescript'],
  *judge(system, change) {
    const routes = system
      .facts('endpoint')
      .filter((one) => one.inService && one.stateChanging && one.method !== 'ALL' && !one.isDeclaredOnly)
    const guardOf = (of: System, one: Linked<Endpoint>) => one.guards.find((guard) => guardAsksCaller(of, one.at.path, guard))
    const guarded = routes.filter((one) => guardOf(system, one) !== undefined)
    if (guarded.length === 0) return
    const receivers = new Set(webhookReceivers(system, change?.base).map(({ at, subject }) => `${at.path} ${subject}`))
    const lost = new Set(
      change?.base
        .facts('endpoint')
        .filter((one) => guardOf(change.base, one))
        .map(({ at, subject }) => `${at.path} ${subject}`),
    )
    for (const endpoint of routes) {
      const key = `${endpoint.at.path} ${endpoint.subject}`
      if (endpoint.file.language === 'java' || receivers.has(key) || lost.has(key) || guarded.includes(endpoint)) continue
      const own = changesOf(system, endpoint)
      if (own.length === 0 || mayBeAsked(system, endpoint)) continue
      for (const other of guarded) {
        const statement =
          other.file.unit === endpoint.file.unit
            ? own.find(({ table }) => changesOf(system, other).some((one) => one.table === table))
            : undefined
        if (!statement) continue
        const guard = guardOf(system, other)
        yield gapAt(endpoint, {
          message: `${nameOf(endpoint)} ${inWords[statement.operation] ?? 'changes'} \`${statement.table}\` rows without asking who calls, while ${nameOf(other)} asks \`${firstWord(guard?.name ?? '')}\` first. Anyone on the network can change them.`,
          evidence: [
            `guarded: ${nameOf(other)} (${other.at.path}:${other.at.startLine})`,
            `statement: ${statement.at.path}:${statement.at.startLine}`,
            'guards of the route, its router and its service, and conditions in its handler and the callees of that',
          ],
        })
        break
      }
    }
  },
})
