import type { Protection as Guarding } from '#model/facts/requests/protection'
import type { HandledError } from '#model/facts/calls/lost-error'
import type { Protection } from '#model/facts/requests/safeguard'
import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Place } from '#model/source-file'
import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import type { LockKind } from '#model/facts/process/lock-kind'
import type { ExpiryKind } from '#model/facts/data/expiry-kind'
import type { Limit } from '#model/facts/process/limit-kind'
import type { Release } from '#model/facts/process/release-kind'
import type { Linked, Reach, System } from '#model/system'
import { frontNames } from '#models/naming/front-names'
import { guardAsksCaller, guardDoes } from '#system/effects/guard-does'
import { remember, remembered } from '#link/reads'
import { workUnderOwnLocks } from './own-locks.ts'

/** A safeguard of a snapshot and the code it protects. */
export interface Kept {
  readonly against: Protection
  readonly by: string
  readonly at: Place
  /** The last line of the safeguard, including the code it wraps. */
  readonly endLine?: number
  readonly within: string
  readonly subject: string
  readonly formerSubject?: string
  /** The protected route or function, in words; a route is identified by its subject. */
  readonly protects: string
  readonly endpoint?: string
  /** The router whose routes it protects. */
  readonly router?: string
  /** Name of the call that it is an option of. */
  readonly optionOf?: string
  readonly setOn?: string
  /** The call that ran only if it held. */
  readonly allows?: string
  /** The call whose wait it limits. */
  readonly limits?: string
  readonly ownData?: true
  readonly givesError?: true
  readonly handsFunction?: true
  /** How it keeps callers apart, if it is a lock. */
  readonly lock?: LockKind
  /** What it limits. */
  readonly limit?: Limit
  /** What expires by it. */
  readonly expires?: ExpiryKind
  /** The kind of release, and when it runs. */
  readonly release?: Release
  /** It only prevents repeated work, and is reached only from code that runs once per process: its start and its end. */
  readonly comesOnce?: true
  /** The condition or call in a function, if it is one. */
  readonly protection?: Linked<Guarding>
  /** The handler that reports a failure, if it is one. */
  readonly handled?: Linked<HandledError>
  /** Table of the statement whose condition contains it. */
  readonly table?: string
  /** The SQL statement in a text whose condition contains it. */
  readonly statement?: Linked<SqlStatement>
  readonly inService: boolean
  /** It lies in a request handler, or in code that a handler calls. */
  readonly fromRequest: boolean
  /** It lies in a job, or in code that a job calls. */
  readonly fromJob: boolean
  /** It lies in the function that a route runs, or in one in front of it, and not in code that these call. */
  readonly inHandler?: true
}

/** The last name of a callee: `get` of `client.get`. */
export const memberOf = (callee: string): string => /(?<!\w)(\w+)$/.exec(callee)?.[1] ?? callee

/** `close` of a safeguard written as `file.close()`. */
export const calleeOf = ({ by }: Kept): string => by.split('(')[0]?.split('.').at(-1) ?? ''

/** The first name of a guard as written: `@Roles` of `@Roles('admin')`. */
export const firstWord = (name: string): string => /^@?[\w$.]+(?:::\w+)?/.exec(name)?.[0] ?? name

/** What the outline calls functions without a name of their own. */
const unnamed: ReadonlySet<string> = new Set(['immediately invoked', 'anonymous', 'property', '[computed]'])

/** The innermost function with a name, as a reader of the code knows it. */
const nameOf = (within: string): string => {
  if (within === '') return 'this module'
  const named = within.split(' > ').findLast((name) => !unnamed.has(name))
  return named === undefined ? 'an unnamed function' : `\`${named}\``
}

/** A route as a reader of the code knows it. A framework may route by the name of the function or of the file alone. */
export const nameOfRoute = ({ method, route, handler }: Linked<Endpoint>): string => {
  if (/^(MUTATION|QUERY|SUBSCRIPTION)$/.test(method)) return `the ${method.toLowerCase()} \`${route || handler.name}\``
  if (route !== '') return `${method} ${route}`
  return handler.name === method ? `the ${method} handler of this route` : `${method} \`${handler.name}\``
}

/** Known to be reached from the start or the end of a process, and from nothing that repeats. */
const happensOnce = (reach: ReadonlySet<Reach>): boolean => reach.size > 0 && !reach.has('request') && !reach.has('job')

/**
 * A test of the number of parts of a text, `len(parts) != 2`: it validates a format, not the caller. Zero or one may be a count of rows
 * found.
 */
const countsParts = /^(?:len\((?:\w+\.)*\w+\)|(?:\w+\.)+(?:length|size\(\)))\s*(?:[<>]=?|[!=]==?)\s*(?:[2-9]|\d{2,})$/

/** A test for an empty value, `id == 0`, asks whether something was given, and not what it is. */
const asksPresence = /^(?:len\([\w.]+\)|[\w.]*TrimSpace\([\w.]+\)|[\w$.?]+)\s*(?:={2,3}|is)\s*(?:0|""|''|nil|null|None|undefined)$/
const asksPresenceOnly = (condition: string): boolean =>
  condition
    .replaceAll('||', ' or ')
    .split(' or ')
    .every((part) => asksPresence.test(part.trim()))

/** A limit on attempts is no rate limit of requests, even if its error says that there were too many. */
const countsAttempts = /attempts|retries|tries/i

const lineOf = ({ at }: { readonly at: Place }): string => `${at.path}:${at.startLine}`

/** In these languages, statements in texts are data accesses as well. */
const hasDataAccess: ReadonlySet<string> = new Set(['go', 'java'])

/** What a guard protects against, by its name or by what its function does: an own `Limit` that answers 429 limits requests. */
export const protectionsOf = (system: System, path: string, guard: Guard): readonly Protection[] => {
  const found = [...(guard.against ?? [])]
  if (!found.includes('overuse') && guardDoes(system, path, guard, 'limits-rate')) found.push('overuse')
  if (!found.includes('access') && guardAsksCaller(system, path, guard)) found.push('access')
  return found
}

/** The functions that routes run, and those in front of them or of all routes. */
const handlersOf = remembered((system): ReadonlySet<string> => {
  const refs = [
    ...[...system.facts('endpoint'), ...system.facts('webhook-receiver')].flatMap(({ at, handler, guards }) =>
      [handler, ...guards.flatMap((guard) => guard.function ?? [])].map((ref) => ({ path: at.path, ref })),
    ),
    ...system.facts('router-guard').flatMap(({ at, guard }) => (guard.function ? [{ path: at.path, ref: guard.function }] : [])),
  ]
  return new Set(
    refs.flatMap(({ path, ref }) => {
      const found = system.define(path, ref)
      return found ? [`${found.path} ${found.name}`] : []
    }),
  )
})

const isInHandler = (handlers: ReadonlySet<string>, { path }: Place, within: string): boolean =>
  within.split(' > ').some((_, index, names) => handlers.has(`${path} ${names.slice(0, index + 1).join(' > ')}`)) || isDeciding(within)

/** Whether it is in a function that requests run: the handler of a route, one in front of it, or a method that a framework calls. */
export const isInHandlerOf = (system: System, { at, within }: { readonly at: Place; readonly within: string }): boolean =>
  isInHandler(handlersOf(system), at, within) || system.isMarked(at.path, within, 'framework-hook')

/** Whether it is in the method of a guard or a filter that decides about requests. */
const isDeciding = (within: string): boolean => {
  const [outer = ''] = within.split(' > ')
  return outer.includes('.') && frontNames.decides.has(outer.slice(outer.lastIndexOf('.') + 1))
}

/** All safeguards of a snapshot: guards of routes and routers, and safeguards inside functions. */
export const safeguardsOf = remembered((system): readonly Kept[] => {
  const kept: Kept[] = []
  for (const endpoint of system.facts('endpoint'))
    for (const guard of endpoint.guards)
      for (const against of protectionsOf(system, endpoint.at.path, guard))
        kept.push({
          against,
          by: firstWord(guard.name),
          at: { path: endpoint.at.path, ...guard.at },
          within: endpoint.within,
          subject: `${against} of ${endpoint.subject}`,
          ...(endpoint.formerSubject !== undefined && { formerSubject: `${against} of ${endpoint.formerSubject}` }),
          protects: nameOfRoute(endpoint),
          endpoint: endpoint.subject,
          inService: endpoint.inService,
          fromRequest: true,
          fromJob: false,
        })
  for (const route of system.facts('opaque-route'))
    for (const guard of route.guards)
      for (const against of protectionsOf(system, route.at.path, guard))
        kept.push({
          against,
          by: firstWord(guard.name),
          at: { path: route.at.path, ...guard.at },
          within: route.within,
          subject: `${against} of ${route.subject}`,
          protects: route.subject,
          endpoint: route.subject,
          inService: route.inService,
          fromRequest: true,
          fromJob: false,
        })
  for (const fact of system.facts('router-guard'))
    for (const against of protectionsOf(system, fact.at.path, fact.guard))
      kept.push({
        against,
        by: firstWord(fact.guard.name),
        at: fact.at,
        within: fact.within,
        subject: `${against} of ${fact.router} ${fact.prefix}`,
        protects: fact.prefix ? `everything below ${fact.prefix}` : `all routes of \`${fact.router.split(' ').at(-1) ?? ''}\``,
        router: fact.router,
        inService: fact.inService,
        fromRequest: true,
        fromJob: false,
      })
  const safeguards = system.facts('safeguard')
  const attemptLimits = new Set(safeguards.filter(({ against }) => against === 'repetition').map(lineOf))
  for (const fact of safeguards) {
    if (fact.against === 'overuse' && countsAttempts.test(fact.by) && attemptLimits.has(lineOf(fact))) continue
    if (fact.against === 'access' && countsParts.test(fact.by)) continue
    if (fact.against === 'address' && asksPresenceOnly(fact.by)) continue
    kept.push({
      against: fact.against,
      by: fact.by,
      at: fact.at,
      within: fact.within,
      subject: fact.subject,
      ...(fact.formerSubject !== undefined && { formerSubject: fact.formerSubject }),
      protects: fact.optionOf === undefined ? nameOf(fact.within) : `\`${fact.optionOf}\``,
      inService: fact.inService,
      fromRequest: fact.reach.has('request'),
      fromJob: fact.reach.has('job'),
      ...(fact.optionOf === undefined ? {} : { optionOf: fact.optionOf }),
      ...(fact.setOn === undefined ? {} : { setOn: fact.setOn }),
      ...(fact.allows === undefined ? {} : { allows: fact.allows }),
      ...(fact.limits === undefined ? {} : { limits: fact.limits }),
      ...(fact.ownData ? { ownData: true } : {}),
      ...(fact.givesError ? { givesError: true } : {}),
      ...(fact.handsFunction ? { handsFunction: true } : {}),
      ...(fact.lock === undefined ? {} : { lock: fact.lock }),
      ...(fact.limit === undefined ? {} : { limit: fact.limit }),
      ...(fact.expires === undefined ? {} : { expires: fact.expires }),
      ...(fact.release === undefined ? {} : { release: fact.release }),
      ...(fact.once && happensOnce(fact.reach) ? { comesOnce: true } : {}),
    })
  }
  const known = new Set(safeguards.filter(({ against }) => against === 'overlap').map(lineOf))
  for (const { work, lock, runs } of workUnderOwnLocks(system)) {
    if (known.has(lineOf(work))) continue
    kept.push({
      against: 'overlap',
      by: firstWord(work.subject),
      at: work.at,
      within: work.within,
      subject: `overlap ${work.subject} ${runs ?? ''}`.trimEnd(),
      protects: runs === undefined ? nameOf(work.within) : `\`${runs}\``,
      inService: work.inService,
      fromRequest: work.reach.has('request'),
      fromJob: work.reach.has('job'),
      ...(runs !== undefined && { optionOf: runs }),
      ...(lock.lock !== undefined && { lock: lock.lock }),
    })
  }
  for (const fact of system.facts('protection')) {
    if (fact.refuses === 'skips') continue
    const inHandler = isInHandlerOf(system, fact)
    kept.push({
      against: fact.against,
      by: fact.by,
      at: fact.at,
      within: fact.within,
      subject: fact.subject,
      ...(fact.formerSubject !== undefined && { formerSubject: fact.formerSubject }),
      protects: nameOf(fact.within),
      inService: fact.inService,
      fromRequest: fact.reach.has('request') || inHandler,
      fromJob: fact.reach.has('job'),
      ...(inHandler && { inHandler }),
      protection: fact,
    })
  }
  for (const fact of system.facts('handled-error')) {
    if (!fact.reported) continue
    kept.push({
      against: 'silence',
      by: fact.reported.by,
      at: { path: fact.at.path, ...fact.reported.at },
      within: fact.within,
      subject: 'silence of failures',
      // Earlier versions named it in Go by the last two names of the call that logs.
      ...(fact.file.language === 'go' ? { formerSubject: `silence ${fact.reported.by.split('.').slice(-2).join('.')}` } : {}),
      protects: nameOf(fact.within),
      inService: fact.inService,
      fromRequest: fact.reach.has('request'),
      fromJob: fact.reach.has('job'),
      handled: fact,
    })
  }
  for (const retry of system.facts('retry')) {
    // A client or proxy that retries on its own may pass its work to another one that also does.
    if (!retry.work) continue
    kept.push({
      against: 'transience',
      by: retry.by,
      at: retry.at,
      endLine: (retry.whole ?? retry.work).endLine,
      within: retry.within,
      subject: `transience ${retry.subject}`,
      protects: nameOf(retry.within),
      inService: retry.inService,
      fromRequest: retry.reach.has('request'),
      fromJob: retry.reach.has('job'),
    })
  }
  for (const fact of system.facts('data-access'))
    for (const scope of fact.scopes)
      kept.push({
        against: 'foreign-rows',
        by: scope.name,
        at: { path: fact.at.path, ...scope.at },
        within: fact.within,
        subject: `${fact.callee} by ${scope.name}`,
        protects: `\`${fact.callee}\``,
        optionOf: memberOf(fact.callee),
        inService: fact.inService,
        fromRequest: fact.reach.has('request'),
        fromJob: fact.reach.has('job'),
        ...(fact.table === '' ? {} : { table: fact.table }),
      })
  for (const fact of system.facts('sql-statement'))
    if (!hasDataAccess.has(fact.file.language))
      for (const column of fact.scopes ?? [])
        kept.push({
          against: 'foreign-rows',
          by: column,
          at: fact.at,
          within: fact.within,
          subject: `SQL on ${fact.subject} by ${column}`,
          protects: `the statement on \`${fact.tables.join('`, `')}\``,
          inService: fact.inService,
          fromRequest: fact.reach.has('request'),
          fromJob: fact.reach.has('job'),
          statement: fact,
        })
  for (const fact of system.facts('signal-handler'))
    kept.push({
      against: 'abrupt-end',
      by: fact.signals.join(' '),
      at: fact.at,
      within: fact.within,
      subject: `${fact.by} ${fact.subject}`,
      protects: nameOf(fact.within),
      // A handler that stops its server on a signal is just as necessary in a package that others start.
      inService: fact.file.role === 'production' && fact.stops.length > 0,
      fromRequest: false,
      fromJob: false,
    })
  return kept
})

/** Cache keys, one per choice of protections. */
const choices = new Map<string, object>()

/** The {@link safeguardsOf} against one of these hazards. */
export const safeguardsAgainst = (system: System, protections: readonly Protection[]): readonly Kept[] => {
  const key = protections.join()
  const choice = choices.get(key) ?? {}
  choices.set(key, choice)
  return remember(system, choice, () => safeguardsOf(system).filter(({ against }) => protections.includes(against)))
}
