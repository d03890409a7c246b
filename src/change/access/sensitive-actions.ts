import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Effects } from '#model/facts/requests/protection'
import type { Linked, System } from '#model/system'
import { hasWord, wordsOf } from '#models/naming/words'
import { functionsFrom } from '#link/follow'
import { ownName } from '../protections/guarded.ts'

/** What a customer or an auditor asks about first, also in a service without an audit log. */
const grave = [
  'role',
  'permission',
  'api key',
  'apikey',
  'access token',
  'impersonate',
  'impersonation',
  'refund',
  'payout',
  'transfer owner',
  'transfer ownership',
  'suspend',
  'suspension',
  'ban',
]

/** What else an audit asks about: access granted or revoked, credentials created or deleted. */
const sensitive = [
  ...grave,
  'member',
  'membership',
  'invite',
  'invitation',
  'token',
  'secret',
  'password',
  'billing',
  'owner',
  'ownership',
  'admin',
  'sso',
]

const holdsPeople = /(^|\/)(members?|users?|accounts?|organi[sz]ations?|tenants?)\/[:{<][^/]+$/i

/** Only reads data, receives events of a provider, or checks the form of an input. */
const changesNothing = /search|lookup|query|preview|validate|check|(?<!ac)count|export|list|webhook|callback|hook/i

/**
 * The route or procedure, else the handler, else the file name. A folder name covers more than one action, and a route of slashes alone is the
 * rest of one whose constants are not known.
 */
export const actionName = (one: Linked<Endpoint>): string =>
  (/\w/.test(one.route) ? one.route : '') || one.handler.name || one.at.path.slice(one.at.path.lastIndexOf('/') + 1)

const isDeletion = (one: Linked<Endpoint>): boolean => one.method === 'DELETE'

/** Whether an action should be in the audit log of a service that has one. */
export const isSensitiveAction = (one: Linked<Endpoint>): boolean =>
  (hasWord(actionName(one), sensitive) || isDeletion(one)) && !changesNothing.test(actionName(one))

/** Whether an action should be in an audit log, whatever else the service records. */
export const isGraveAction = (one: Linked<Endpoint>): boolean =>
  hasWord(actionName(one), grave) || (isDeletion(one) && holdsPeople.test(one.route.replace(/\/$/, '')))

/** First words of functions that act for another person, or against one. */
const acts: ReadonlySet<string> = new Set(['impersonate', 'refund', 'suspend', 'ban'])
/** First words of functions that change rights, if a word of rights follows. */
const changesRights: ReadonlySet<string> = new Set(['grant', 'revoke', 'transfer', 'promote', 'demote'])
const rights = ['role', 'permission', 'owner', 'ownership', 'admin', 'api key', 'privilege']

const isGraveAct = (name: string): boolean => {
  const [first = ''] = wordsOf(name)
  return acts.has(first) || (changesRights.has(first) && hasWord(name, rights))
}

/** First words of functions that end something for good. */
const ends: ReadonlySet<string> = new Set(['delete', 'remove', 'destroy', 'purge', 'erase', 'revoke', 'terminate'])
/** First words of functions that only read. */
const reads: ReadonlySet<string> = new Set(['get', 'list', 'find', 'read', 'fetch', 'load', 'show', 'view', 'is', 'has', 'query', 'search'])

/** Whether a function only reads, by the first word of its name. */
export const isRead = (name: string): boolean => reads.has(wordsOf(ownName(name))[0] ?? '')

/** Whether a function does what an audit asks about, by its name and the name of its entry in the audit log, or by its route. */
export const isSensitiveWork = (system: System, path: string, name: string, entry: string): boolean => {
  const own = ownName(name)
  const [first = ''] = wordsOf(own)
  if (reads.has(first)) return false
  if (ends.has(first) || isGraveAct(own)) return true
  if (!changesNothing.test(own) && hasWord(`${own} ${entry}`, sensitive)) return true
  return system.facts('endpoint').some((endpoint) => {
    const handler = isSensitiveAction(endpoint) ? system.define(endpoint.at.path, endpoint.handler) : undefined
    return handler?.path === path && handler.name === name
  })
}

/** What a handler calls, this many calls deep, is what the action does. */
const steps = 2

/** The function that makes an action a grave one, whatever its route says: `support.impersonate(…)` behind `PUT /session`. */
export const graveActOf = (system: System, endpoint: Linked<Endpoint>): Linked<Effects> | undefined => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler || changesNothing.test(actionName(endpoint))) return undefined
  const act = functionsFrom(system, [handler], { steps }).find(({ name }) => isGraveAct(ownName(name)))
  return act && system.facts('effects').find(({ at, within }) => at.path === act.path && within === act.name)
}
