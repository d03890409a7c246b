import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { coversRoute } from '#system/access/covers-route'
import { freshRoutesWithout } from '#change/access/fresh-routes'
import { firstWord } from '#change/kept-safeguards'
import { limitsUse } from '#system/access/request-limits'

/** A captcha keeps programs out, and limits nobody. */
const asksForHuman = /captcha|turnstile/i

const limits = (system: System, path: string, guard: Guard): boolean => !asksForHuman.test(guard.name) && limitsUse(system, path, guard)

const isCovered = (system: System, endpoint: Linked<Endpoint>): boolean => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  return (
    endpoint.guards.some((guard) => guard.lifts === 'overuse') ||
    system
      .facts('router-guard')
      .some(
        (one) => one.file.unit === endpoint.file.unit && limitsUse(system, one.at.path, one.guard) && coversRoute(system, one, endpoint),
      ) ||
    (handler !== undefined && system.does(handler.path, handler.name, 'limits-rate'))
  )
}

const shown = ({ method, route, handler }: Linked<Endpoint>): string => `${method} ${route || handler.name}`

export const unlimitedEndpointBesideLimitedOnes = rule({
  id: 'unlimited-endpoint-beside-limited-ones',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'New endpoint without the rate limit of its neighbors',
  why: 'One client in a loop can call it as fast as the service responds: it tries codes and passwords, sends mails, or fills the database, although the routes beside it are limited.',
  fix: 'Apply the rate limit of the other routes to this one, or to the whole router, and return 429.',
  blindSpots:
    'Judges new routes that change state, on a router whose other such routes are all limited one by one. Does not see limits of a gateway or CDN that is configured outside the repository.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    if (!change) return
    const receivers = new Set(system.facts('webhook-receiver').map(({ at, subject }) => `${at.path} ${subject}`))
    const fresh = freshRoutesWithout(
      system,
      change,
      (path, guard) => limits(system, path, guard),
      (one) => isCovered(system, one),
    )
    for (const { endpoint, sibling, guard } of fresh) {
      if (receivers.has(`${endpoint.at.path} ${endpoint.subject}`)) continue
      const name = firstWord(guard.name)
      yield gapAt(endpoint, {
        subject: `limit beside others of ${endpoint.subject}`,
        message: `${shown(endpoint)} has no rate limit, while \`${name}\` limits ${shown(sibling)} on the same router. One client can call it as fast as the service responds.`,
        fix: `Put \`${name}\` in front of this route too, or in front of the whole router.`,
        evidence: [
          `limited: ${shown(sibling)} (${sibling.at.path}:${guard.at.startLine})`,
          'guards of the route, its router and the application, and its handler',
        ],
      })
    }
  },
})
