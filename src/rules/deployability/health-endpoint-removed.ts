import type { OperationMark } from '#model/facts/operation'
import { evidenceAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { healthEndpointsOf, type HealthEndpoint } from '#system/health-endpoints'

export const healthEndpointRemoved = rule({
  id: 'health-endpoint-removed',
  check: '1.5',
  alsoServes: ['1.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Health endpoint taken away',
  why: 'Whatever asks it (a load balancer, a probe, an uptime check) gets an error from now on and takes the instance for dead, or nobody asks any more, and an instance that hangs keeps its traffic.',
  fix: 'Keep the path, or change what asks it in the same release and say so.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const now = healthEndpointsOf(system)
    const placed = (endpoint: HealthEndpoint) => ({
      at: { path: endpoint.path, startLine: endpoint.line, endLine: endpoint.line },
      subject: `health endpoint of ${endpoint.unit}`,
      within: '',
    })
    // That the process answers at all says nothing of what it depends on.
    for (const endpoint of now)
      yield {
        kind: 'evidence',
        ...placed(endpoint),
        note: `answers ${endpoint.by}`,
        checks: /ready|readiness/i.test(endpoint.by) ? ['1.5', '1.8'] : [],
      }
    for (const check of system.facts('operation-mark'))
      if (check.mark === 'dependency-check' && isAsked(check, now))
        yield { ...evidenceAt(check, `asks a dependency whether it answers: \`${check.by}\``), checks: ['1.5'] }
    const lost = change ? healthEndpointsOf(change.base).filter((endpoint) => now.every((other) => other.unit !== endpoint.unit)) : []
    for (const endpoint of lost.filter((one, index) => lost.findIndex((other) => other.unit === one.unit) === index)) {
      const stays = system.files.has(endpoint.path)
      const home = stays ? endpoint.path : endpoint.unit === '' ? 'package.json' : `${endpoint.unit}/package.json`
      if (!system.paths.has(home)) continue
      yield {
        kind: 'gap',
        ...placed(endpoint),
        at: { path: home, startLine: 1, endLine: 1 },
        message: `\`${endpoint.by}\` told whether this service is well; this change takes it away, and no other is found in \`${endpoint.unit || 'this repository'}\`.`,
      }
    }
  },
})

/** It stands in the file that answers, or in the service whose endpoint it is. */
const isAsked = ({ at, file, inService }: Linked<OperationMark>, endpoints: readonly HealthEndpoint[]): boolean =>
  endpoints.some(({ path, unit }) => path === at.path || (inService && unit === (file.unit?.root ?? '')))
