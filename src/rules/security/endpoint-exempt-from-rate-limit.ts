import { evidenceAt, gapAt, rule } from '#model/rule'
import { liftedLimit, limitsOfAll } from '#system/access/request-limits'
import { webhookReceivers } from '#system/access/webhook-receivers'

export const endpointExemptFromRateLimit = rule({
  id: 'endpoint-exempt-from-rate-limit',
  check: '9.1',
  severity: 'P2',
  stage: 'stable',
  title: 'State-changing endpoint exempt from the rate limit',
  why: 'A client in a loop or an attacker can write as fast as the service responds, although all other routes are limited. The database fills up or slows down for all users until the on-call engineer blocks the client.',
  fix: 'Remove the exemption. If the limit of the application is too low for this route, give the route a higher one of its own.',
  blindSpots:
    'Recognizes exemptions by @nestjs/throttler, @fastify/rate-limit, Flask-Limiter and slowapi. Does not see a limit of a gateway. Does not report webhooks, whose senders decide how often they deliver.',
  languages: ['typescript', 'python'],
  *judge(system, change) {
    const receivers = new Set(webhookReceivers(system, change?.base).map(({ at, subject }) => `${at.path} ${subject}`))
    const reported = new Set<string>()
    for (const endpoint of system.facts('endpoint')) {
      if (!endpoint.inService || !endpoint.stateChanging || endpoint.isDeclaredOnly) continue
      const [limit] = limitsOfAll(system, endpoint.file.unit)
      if (!limit) continue
      const lifted = liftedLimit(system, endpoint)
      if (!lifted) {
        yield evidenceAt(endpoint, 'rate limited', { path: limit.at.path, ...limit.guard.at })
        continue
      }
      // One decorator of a class exempts all of its methods.
      const place = `${endpoint.at.path}:${lifted.at.startLine}`
      if (receivers.has(`${endpoint.at.path} ${endpoint.subject}`) || reported.has(place)) continue
      reported.add(place)
      yield gapAt(endpoint, {
        at: lifted.at,
        subject: `exemption of ${endpoint.subject}`,
        // In TypeScript, the import of the decorator would be left over.
        ...(endpoint.at.path.endsWith('.py') && { edit: [{ kind: 'delete', line: `@${lifted.name}`, isWhole: true }] }),
        message: `\`${nameOf(lifted.name)}\` exempts ${endpoint.method} ${endpoint.route || endpoint.handler.name} from the rate limit of this service (${limit.at.path}:${limit.at.startLine}). One client can write as fast as the service responds.`,
      })
    }
  },
})

const longest = 60

const nameOf = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name)
