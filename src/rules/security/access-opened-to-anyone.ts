import type { Endpoint } from '#model/facts/requests/endpoint'
import type { OpenAccess } from '#model/facts/requests/open-access'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isForAnyone } from '#system/access/is-for-anyone'
import { guardAsksCaller, refusesCallers } from '#system/effects/guard-does'
import { requestRules, ruleFor } from '#system/deployment/opened-paths'

/** Whether something in a unit asks who calls: a default of the framework, a guard of a router or of a route. */
const asksElsewhere = (system: System, { file }: Linked<OpenAccess>): boolean =>
  [...system.facts('router-guard').map((one) => ({ ...one, guards: [one.guard] })), ...system.facts('endpoint')].some(
    (one) => one.file.unit === file.unit && one.guards.some((guard) => guardAsksCaller(system, one.at.path, guard)),
  )

/** The rules of a unit that turn away callers from all requests that no other rule matches. */
const closedIn = (system: System, { file }: Linked<OpenAccess>): readonly Linked<OpenAccess>[] =>
  system.facts('open-access').filter((one) => one.of === 'all-requests' && !one.isOpen && one.file.unit?.root === file.unit?.root)

/** Whether a route or its handler asks who calls. */
const asksItself = (system: System, one: Linked<Endpoint>): boolean => {
  const handler = system.define(one.at.path, one.handler)
  return (
    one.guards.some((guard) => guardAsksCaller(system, one.at.path, guard)) ||
    (handler !== undefined && (system.does(handler.path, handler.name, 'checks-caller') || refusesCallers(system, handler)))
  )
}

/** Routes of a unit whose handlers are known. */
const routesOf = (system: System, { file }: Linked<OpenAccess>): readonly Linked<Endpoint>[] =>
  system
    .facts('endpoint')
    .filter(
      (one) => one.inService && !one.isDeclaredOnly && one.file.unit?.root === file.unit?.root && system.define(one.at.path, one.handler),
    )

const keyOf = ({ at, subject }: Linked<Endpoint>): string => `${at.path} ${subject}`

/** Routes that needed a signed-in caller before the change, and that a rule lets anyone call now. */
const openedBy = (system: System, base: System, rule: Linked<OpenAccess>): readonly Linked<Endpoint>[] => {
  const now = requestRules(system, rule.file.unit?.root)
  const before = requestRules(base, rule.file.unit?.root)
  const known = new Map(routesOf(base, rule).map((one) => [keyOf(one), one]))
  return routesOf(system, rule).filter((one) => {
    const earlier = known.get(keyOf(one))
    return (
      earlier !== undefined &&
      ruleFor(now, one) === rule &&
      ruleFor(before, earlier)?.isOpen === false &&
      !isForAnyone(one.route) &&
      !asksItself(system, one)
    )
  })
}

/** The rule with its patterns, shortened. */
const patternsIn = ({ by, paths = [] }: Linked<OpenAccess>): string =>
  by.replace(
    '…',
    paths
      .filter((path) => path.includes('*'))
      .slice(0, 2)
      .map((path) => `"${path}"`)
      .join(', '),
  )

const shown = ({ method, route }: Linked<Endpoint>): string => `${method} ${route}`

export const accessOpenedToAnyone = rule({
  id: 'access-opened-to-anyone',
  check: '9.3',
  severity: 'P0',
  raisedFrom: 'P1',
  stage: 'stable',
  title: 'Access opened to anyone',
  why: 'Anyone on the network reads and changes data of customers, without an account. Nothing fails and no alert fires; the first sign is data that is gone or published.',
  fix: 'Require a signed-in caller again, and open only the paths and actions that people without an account need.',
  blindSpots:
    'Recognizes `anyRequest()` and path patterns with a wildcard of Spring Security, which it compares with the merge base, and views of Django REST framework that update or delete rows. Says nothing about a view with a method or a mixin that may narrow it.',
  languages: ['python', 'java'],
  *judge(system, change) {
    for (const fact of system.facts('open-access')) {
      if (!fact.inService || !fact.isOpen) continue
      if (fact.of === 'any-row') {
        if (!asksElsewhere(system, fact)) continue
        yield gapAt(fact, {
          edit: [{ kind: 'replace', text: 'permissions.AllowAny', by: 'permissions.IsAuthenticated' }],
          fix: 'Remove `permission_classes` to get the default of the service, or open single actions in `get_permissions`. Limit `get_queryset` to rows of the caller.',
          message: `\`${fact.by}\` lets anyone update and delete every row of its model, while other views of this service ask who calls. No account is needed.`,
        })
        continue
      }
      if (!change) continue
      if (fact.of === 'paths') {
        // One path by its full name is opened on purpose.
        if (!fact.paths?.some((path) => path.includes('*'))) continue
        const opened = openedBy(system, change.base, fact)
        const [first = opened[0]] = opened.filter(({ stateChanging }) => stateChanging)
        if (!first) continue
        const rest = opened.length - 1
        yield gapAt(fact, {
          ...(first.stateChanging ? {} : { severity: 'P1' as const }),
          subject: `opened ${fact.paths.join(' ')}`,
          fix: 'List the exact paths that people without an account need, and require a signed-in caller for all others.',
          message: `\`${patternsIn(fact)}\` lets anyone call ${shown(first)}${rest > 0 ? ` and ${rest} more ${rest === 1 ? 'route' : 'routes'}` : ''}. Before this change, ${rest > 0 ? 'these' : 'it'} needed a signed-in caller.`,
        })
        continue
      }
      if (closedIn(change.base, fact).length <= closedIn(system, fact).length) continue
      const routes = routesOf(system, fact)
      const known = new Map(routesOf(change.base, fact).map((one) => [keyOf(one), one]))
      const isOpen = routes.some((one) => !asksItself(system, one))
      // Checks that move into the methods in the same change are a plan.
      const isMoved = routes.some((one) => {
        const earlier = known.get(keyOf(one))
        return earlier !== undefined && asksItself(system, one) && !asksItself(change.base, earlier)
      })
      if (routes.length === 0 || (!isOpen && isMoved)) continue
      if (!isOpen) {
        yield gapAt(fact, {
          severity: 'P1',
          title: 'Requests allowed by default',
          message: `\`${fact.by}\` lets anyone send every request that no earlier rule matches; before this change, these needed a signed-in caller. Only methods with a check of their own still refuse.`,
          risk: 'A new route is public unless its author remembers a check, and so is what libraries serve, such as management endpoints. Nothing fails and no alert fires.',
          fix: 'Restore `anyRequest().authenticated()`, and list the public paths in `requestMatchers(…).permitAll()` before it.',
        })
        continue
      }
      yield gapAt(fact, {
        edit: [{ kind: 'replace', text: 'permitAll', by: 'authenticated' }],
        fix: 'Restore `anyRequest().authenticated()`, and list the public paths in `requestMatchers(…).permitAll()` before it.',
        message: `\`${fact.by}\` lets anyone send every request that no earlier rule matches; before this change, these needed a signed-in caller. Routes without a check of their own are public now.`,
      })
    }
  },
})
