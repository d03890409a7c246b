import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { freshRoutesWithout, isOpenRoute } from '#change/access/fresh-routes'
import { guardAsksForRight, refusesCallers } from '#system/effects/guard-does'
import { firstWord } from '#change/kept-safeguards'
import { freshOpenRoutes } from '#change/access/open-routes'
import { requestRules, ruleFor } from '#system/deployment/opened-paths'
import { ownName } from '#change/protections/guarded'
import { unaskedSiblings, type Unasked } from '#change/access/unasked-siblings'

const shown = ({ method, route, handler }: Linked<Endpoint>): string => `${method} ${route || handler.name}`

/** Whether the handler of a route, or what that calls, refuses callers. */
const asksInHandler = (system: System, endpoint: Linked<Endpoint>): boolean => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  return !handler || refusesCallers(system, handler)
}

/** Whether a rule for its path asks who calls a route. */
const isDecidedByPath = (system: System, endpoint: Linked<Endpoint>): boolean => {
  if (endpoint.file.language !== 'java') return false
  const rule = ruleFor(requestRules(system, endpoint.file.unit?.root), endpoint)
  return rule?.of === 'paths' && !rule.isOpen
}

const nameOf = (within: string): string => ownName(within.split(' > ').at(-1) ?? within)

/** A request runs it, and its sibling limits or checks the same rows itself: at first sight, a call that only seemed to check was wrong. */
const isShownByRows = ({ member, asked, table }: Unasked): boolean =>
  member.fact.reach.has('request') && table !== undefined && asked.byCall !== 'is-handed'

/** An annotation of its neighbor says who may call, and a request runs it by a route whose path no rule decides about. */
const isShownByAnnotation = (system: System, { member, asked, changes }: Unasked): boolean =>
  changes &&
  asked.by.startsWith('@') &&
  member.fact.reach.has('request') &&
  !system.facts('endpoint').some((one) => {
    const handler = isDecidedByPath(system, one) ? system.define(one.at.path, one.handler) : undefined
    return (
      handler !== undefined &&
      system.callees(handler.path, handler.name).some(({ path, name }) => path === member.path && name === member.within)
    )
  })

const acts = ({ changes, table }: Unasked): string => `${changes ? 'changes' : 'reads'} ${table === undefined ? 'data' : `\`${table}\``}`

export const actionWithoutTheCheckOfItsSiblings = rule({
  id: 'action-without-the-check-of-its-siblings',
  check: '9.3',
  alsoServes: ['9.6'],
  severity: 'P0',
  raisedFrom: 'P1',
  stage: 'stable',
  title: 'Access check of its neighbors missing',
  why: 'A caller who knows or guesses an id reaches data of others, or does what only some roles may do. No error shows it: the first sign is a customer whose data was read or changed.',
  fix: 'Make the same check here, or limit the statement to rows of the caller.',
  blindSpots:
    'Compares new functions with those of the same class or file. Reports nothing if one of these asks nothing either, if the function or a caller of it knows who calls, or if the name of its route is one of public use. Where only a call of the neighbor seems to make the check, the finding is a preview, and so is one about a route of Java with an annotation of the repository, which may hold one of Spring Security. An audit makes no comparison.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    if (!change) return
    const asksForRight = (path: string, guard: Guard): boolean => !guard.isBypassed && guardAsksForRight(system, path, guard)
    const routes = new Set<string>()
    for (const { endpoint, sibling, guard } of freshRoutesWithout(
      system,
      change,
      asksForRight,
      (one) => isOpenRoute(one) || asksInHandler(system, one),
    )) {
      const name = firstWord(guard.name)
      routes.add(`${endpoint.at.path} ${endpoint.handler.name}`)
      yield gapAt(endpoint, {
        subject: `right of ${endpoint.subject}`,
        check: '9.6',
        // Annotations of the repository that hold one of Spring Security are not read.
        ...((endpoint.alsoAnnotated || isDecidedByPath(system, endpoint)) && { stage: 'preview' as const }),
        severity: 'P1',
        message: `${shown(endpoint)} asks for no right, while ${shown(sibling)} on the same router asks \`${name}\`. Callers without permission may use it.`,
        fix: `Put \`${name}\` in front of this route too, with the right that it needs. If everyone may call it, move it to a router of its own.`,
        evidence: [
          `asks: ${shown(sibling)} (${sibling.at.path}:${guard.at.startLine})`,
          'guards of the route, and conditions in its handler and the callees of that',
        ],
      })
    }
    for (const { endpoint, sibling, guard, statement } of freshOpenRoutes(system, change)) {
      const key = `${endpoint.at.path} ${endpoint.handler.name}`
      if (routes.has(key)) continue
      routes.add(key)
      const name = firstWord(guard.name)
      yield gapAt(endpoint, {
        subject: `right of ${endpoint.subject}`,
        message: `${shown(endpoint)} ${statement.inserts ? 'adds' : 'changes'} \`${statement.table}\` rows without asking who calls, while \`${name}\` is in front of ${shown(sibling)}. Anyone who can reach the service may use it.`,
        risk: 'A caller without an account changes data of others. No error shows it: the first sign is a customer whose data is wrong or gone.',
        fix: `Put \`${name}\` in front of this route too, and limit the statement to rows of the caller.`,
        evidence: [
          `guarded: ${shown(sibling)} (${sibling.at.path}:${sibling.at.startLine})`,
          `statement: ${statement.at.path}:${statement.at.startLine}`,
          'guards of the route, its router and its service, and conditions in its handler and the callees of that',
        ],
      })
    }
    for (const unasked of unaskedSiblings(system, change)) {
      if (routes.has(`${unasked.member.path} ${unasked.member.within}`)) continue
      const { member, sibling, asked, at } = unasked
      const what = asked.isScope ? `is limited by \`${asked.by}\`` : `asks \`${asked.by}\` first`
      yield {
        kind: 'gap',
        at,
        ...(isShownByRows(unasked) || isShownByAnnotation(system, unasked) ? {} : { stage: 'preview' as const }),
        subject: `unasked ${member.within}`,
        within: member.within,
        ...(member.fact.reach.has('request') && (unasked.changes || asked.isScope) ? {} : { severity: 'P1' as const }),
        message: `\`${nameOf(member.within)}\` ${acts(unasked)} without asking who calls, while \`${nameOf(sibling.within)}\` ${what}. Callers without permission may use it.`,
        evidence: [
          `asks: ${sibling.fact.at.path}:${sibling.fact.at.startLine}`,
          'conditions, callees, callers and guards of this function',
        ],
      }
    }
  },
})
