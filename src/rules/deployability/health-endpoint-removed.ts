import type { Endpoint } from '#model/facts/requests/endpoint'
import type { OperationMark } from '#model/facts/requests/operation'
import { evidenceAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { healthEndpointsOf, type HealthEndpoint } from '#system/deployment/health-endpoints'

/** Some frameworks serve the endpoint as soon as a dependency is there. */
const isManifest = (path: string): boolean => /(^|\/)(pom\.xml|build\.gradle(\.kts)?)$/.test(path)

export const healthEndpointRemoved = rule({
  id: 'health-endpoint-removed',
  check: '1.5',
  alsoServes: ['1.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Health endpoint removed',
  why: 'If probes still call the endpoint, healthy instances count as down, and are restarted or get no more traffic. Uptime checks raise false alarms.',
  fix: 'Restore the path. To move it, serve both paths until every probe, load balancer and uptime check uses the new one.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const now = healthEndpointsOf(system)
    const placed = (endpoint: HealthEndpoint) => ({
      at: { path: endpoint.path, startLine: endpoint.line, endLine: endpoint.line },
      subject: `health endpoint of ${endpoint.unit}`,
      within: '',
    })
    // A liveness response proves nothing about dependencies.
    for (const endpoint of now)
      yield {
        kind: 'evidence',
        ...placed(endpoint),
        note: `serves ${endpoint.by}`,
        checks: /ready|readiness/i.test(endpoint.by) ? ['1.5', '1.8'] : [],
      }
    for (const check of system.facts('operation-mark'))
      if (check.mark === 'dependency-check' && isAsked(system, check, now))
        yield { ...evidenceAt(check, `checks a dependency: \`${check.by}\``), checks: ['1.5'] }
    const lost = change ? healthEndpointsOf(change.base).filter((endpoint) => now.every((other) => other.unit !== endpoint.unit)) : []
    for (const endpoint of lost.filter((one, index) => lost.findIndex((other) => other.unit === one.unit) === index)) {
      const stays = system.files.has(endpoint.path)
      const home = stays ? endpoint.path : endpoint.unit === '' ? 'package.json' : `${endpoint.unit}/package.json`
      if (!system.paths.has(home)) continue
      yield {
        kind: 'gap',
        ...placed(endpoint),
        at: { path: home, startLine: 1, endLine: 1 },
        fix: `Restore ${isManifest(endpoint.path) ? 'the dependency' : `\`${endpoint.by}\``}. To move the endpoint, serve both paths until every probe, load balancer and uptime check uses the new one.`,
        message: `This change removes ${isManifest(endpoint.path) ? 'the dependency that serves ' : ''}the health endpoint \`${endpoint.by}\`, and no other was found in ${endpoint.unit ? `\`${endpoint.unit}\`` : 'this repository'}. Probes and load balancers that call it may now fail.`,
      }
    }
  },
})

/**
 * The check is in the file of a health endpoint, in code that the endpoint or the start-up calls, or in a class that the framework of the endpoint
 * collects. A ping on request of a user of the product does not count.
 */
const isAsked = (system: System, check: Linked<OperationMark>, endpoints: readonly HealthEndpoint[]): boolean => {
  const { at, file, inService, reach } = check
  if (endpoints.some(({ path }) => path === at.path)) return true
  const own = endpoints.filter(({ unit }) => inService && unit === (file.unit?.root ?? ''))
  if (own.length === 0) return false
  return reach.has('startup') || file.language === 'java' || isCalledBy(system, own, check)
}

/** Whether what answers a health endpoint calls a function, a few steps deep. */
const isCalledBy = (system: System, endpoints: readonly HealthEndpoint[], check: Linked<OperationMark>): boolean => {
  const isOne = (fact: Linked<Endpoint | OperationMark>): boolean =>
    endpoints.some(({ path, line }) => path === fact.at.path && line >= fact.at.startLine && line <= fact.at.endLine)
  const starts = [
    ...system.facts('endpoint').flatMap((endpoint) => (isOne(endpoint) ? (system.define(endpoint.at.path, endpoint.handler) ?? []) : [])),
    ...system
      .facts('operation-mark')
      .flatMap((mark) => (mark.mark === 'health-endpoint' && isOne(mark) ? { path: mark.at.path, name: mark.within } : [])),
  ]
  return standsIn(check, functionsFrom(system, starts, { throughInterfaces: true }))
}
