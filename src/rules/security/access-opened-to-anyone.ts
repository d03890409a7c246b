import type { OpenAccess } from '#model/facts/open-access'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { guardAsksCaller } from '#system/guard-does'

/** Whether something in a unit asks who calls: a default of the framework, a guard of a router or of a route. */
const asksElsewhere = (system: System, { file }: Linked<OpenAccess>): boolean =>
  [...system.facts('router-guard').map((one) => ({ ...one, guards: [one.guard] })), ...system.facts('endpoint')].some(
    (one) => one.file.unit === file.unit && one.guards.some((guard) => guardAsksCaller(system, one.at.path, guard)),
  )

/** The rules of a unit that turn away callers from all requests that no other rule matches. */
const closedIn = (system: System, { file }: Linked<OpenAccess>): readonly Linked<OpenAccess>[] =>
  system.facts('open-access').filter((one) => one.of === 'all-requests' && !one.isOpen && one.file.unit?.root === file.unit?.root)

/** Routes that change something and have no check of their own. */
const isAnyRouteOpen = (system: System, { file }: Linked<OpenAccess>): boolean =>
  system.facts('endpoint').some((one) => {
    if (!one.inService || one.isDeclaredOnly || one.file.unit !== file.unit) return false
    const handler = system.define(one.at.path, one.handler)
    const isAsked = one.guards.some((guard) => guardAsksCaller(system, one.at.path, guard))
    return handler !== undefined && !isAsked && !system.does(handler.path, handler.name, 'checks-caller')
  })

export const accessOpenedToAnyone = rule({
  id: 'access-opened-to-anyone',
  check: '9.3',
  severity: 'P0',
  stage: 'stable',
  title: 'Access opened to anyone',
  why: 'Anyone on the network reads and changes data of customers, without an account. Nothing fails and no alert fires; the first sign is data that is gone or published.',
  fix: 'Require a signed-in caller again, and open only the paths and actions that people without an account need.',
  blindSpots:
    'Recognizes `anyRequest()` of Spring Security, which it compares with the merge base, and views of Django REST framework that update or delete rows. Says nothing about a view with a method or a mixin that may narrow it.',
  languages: ['python', 'java'],
  *judge(system, change) {
    for (const fact of system.facts('open-access')) {
      if (!fact.inService || !fact.isOpen) continue
      if (fact.of === 'any-row') {
        if (!asksElsewhere(system, fact)) continue
        yield gapAt(fact, {
          fix: 'Remove `permission_classes` to get the default of the service, or open single actions in `get_permissions`. Limit `get_queryset` to rows of the caller.',
          message: `\`${fact.by}\` lets anyone update and delete every row of its model, while other views of this service ask who calls. No account is needed.`,
        })
        continue
      }
      const before = change ? closedIn(change.base, fact).length : 0
      if (before <= closedIn(system, fact).length || !isAnyRouteOpen(system, fact)) continue
      yield gapAt(fact, {
        fix: 'Restore `anyRequest().authenticated()`, and list the public paths in `requestMatchers(…).permitAll()` before it.',
        message: `\`${fact.by}\` lets anyone send every request that no earlier rule matches; before this change, these needed a signed-in caller. Routes without a check of their own are public now.`,
      })
    }
  },
})
