import type { Endpoint, Guard } from '#model/facts/requests/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { isLimited, limitsUse } from '#system/access/request-limits'

const mostNamed = 5

const inWords = (endpoints: readonly Linked<Endpoint>[]): string => {
  const named = endpoints
    .slice(0, mostNamed)
    .map((one) => `${one.method} ${one.route || one.handler.name} (${one.at.path}:${one.at.startLine})`)
  return `without a limit: ${named.join(', ')}${endpoints.length > mostNamed ? ` and ${endpoints.length - mostNamed} more` : ''}`
}

export const endpointWithoutTheLimitOfItsSiblings = rule({
  id: 'endpoint-without-the-limit-of-its-siblings',
  check: '9.1',
  severity: 'P2',
  stage: 'preview',
  title: 'Some state-changing endpoints have no rate limit',
  why: 'A client in a loop or an attacker can write as fast as the service responds, although other routes of this service are rate limited. The database fills up or slows down for all users until the on-call engineer blocks the client.',
  fix: 'Apply the rate limit of the other routes to this one, to the router or to the application, and return 429.',
  blindSpots:
    'Examines only routers that limit some of their routes individually. Does not see limits of a gateway or CDN that is configured outside the repository. Does not report routes that accept any method, webhooks, or endpoints whose handler was not found.',
  summaryOnly: true,
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const receivers = new Set(system.facts('webhook-receiver').map(({ at, subject }) => `${at.path} ${subject}`))
    const before = new Set(change?.base.facts('endpoint').map(({ subject }) => subject))
    const endpoints = system.facts('endpoint').filter((one) => one.inService && one.method !== 'ALL' && !one.isDeclaredOnly)
    for (const [router, all] of Map.groupBy(endpoints, (one) => `${one.at.path} ${one.router}`)) {
      const limitOf = ({ at, guards }: Linked<Endpoint>): Guard | undefined => guards.find((one) => limitsUse(system, at.path, one))
      const sibling = all.find(limitOf)
      const guard = sibling && limitOf(sibling)
      if (!sibling || !guard) continue
      yield evidenceAt(sibling, 'rate limited', guard.at)
      const unlimited = all.filter(
        (one) =>
          one.stateChanging &&
          !receivers.has(`${one.at.path} ${one.subject}`) &&
          system.define(one.at.path, one.handler) !== undefined &&
          !isLimited(system, one),
      )
      const added = change ? unlimited.filter(({ subject }) => !before.has(subject)) : []
      const name = /^@?[\w.]+/.exec(guard.name)?.[0] ?? guard.name
      // Endpoints that the change adds are reported separately.
      for (const [subject, group] of [
        [`rate limit of new endpoints of ${router}`, added],
        [`rate limit of endpoints of ${router}`, unlimited.filter((one) => !added.includes(one))],
      ] as const) {
        const [first, ...others] = group
        if (!first) continue
        const what = `${first.method} ${first.route || first.handler.name}${others.length > 0 ? ` and ${others.length} more ${others.length === 1 ? 'endpoint' : 'endpoints'} change` : ' changes'}`
        yield gapAt(first, {
          subject,
          message: `${what} state without a rate limit, while \`${name}\` limits ${sibling.method} ${sibling.route || sibling.handler.name}. One client can write as fast as the service responds.`,
          evidence: [
            inWords(group),
            'rate limits on routes, routers and services, in the callees of handlers, and in ingress configuration',
          ],
        })
      }
    }
  },
})
