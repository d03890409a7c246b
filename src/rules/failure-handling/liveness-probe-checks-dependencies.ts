import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { isOwnWorkload, isPatchedSomewhere } from '#system/deployment/deployments'
import { readinessChecksOf } from '#system/deployment/readiness-checks'
import { isLasting } from '#system/deployment/serving'

/** A path without its query and a slash at its end. */
const routeOf = (path: string): string => {
  const [route = ''] = path.split(/[?#]/)
  return route.length > 1 && route.endsWith('/') ? route.slice(0, -1) : route
}

/** The check that makes a route fail with a dependency, if every handler of the route in this repository has one. */
const failingCheckOf = (system: System, path: string) => {
  const handlers = system.facts('endpoint').filter(({ inService, route }) => inService && routeOf(route) === path)
  const checks = readinessChecksOf(system)
  const found = handlers.map((endpoint) => {
    const own = checks.filter((check) => check.endpoint === endpoint)
    // A check whose failure the handler only shows does not fail the probe.
    return own.some(({ isAnswer }) => isAnswer) ? own.find(({ isAnswer }) => !isAnswer) : undefined
  })
  return found.length > 0 && found.every((check) => check !== undefined) ? found[0] : undefined
}

export const livenessProbeChecksDependencies = rule({
  id: 'liveness-probe-checks-dependencies',
  check: '4.4',
  alsoServes: ['4.6', '1.1'],
  severity: 'P1',
  stage: 'preview',
  title: 'Liveness probe fails with a dependency',
  why: 'When the dependency is down for half a minute, Kubernetes restarts every pod at once, and again and again. Requests that need no dependency fail too, and after the outage all pods connect at the same time.',
  fix: 'Let the liveness probe ask only whether the process runs, with a route that calls nothing. Keep the check in the readiness probe.',
  blindSpots: 'Reports routes whose handler checks a dependency and answers that it is unavailable, in code of this repository.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!isLasting(workload) || !isOwnWorkload(workload) || isPatchedSomewhere(system, workload, 'livenessProbe')) continue
      for (const { auxiliary, name, probes } of workload.containers) {
        const liveness = probes?.find(({ probe }) => probe === 'livenessProbe')
        if (auxiliary || liveness?.path === undefined || !liveness.timing) continue
        const check = failingCheckOf(system, routeOf(liveness.path))
        if (!check) continue
        yield gapAt(workload, {
          at: { startLine: liveness.at.startLine, endLine: liveness.at.startLine },
          subject: `${workload.subject} ${name} liveness dependencies`,
          message: `The liveness probe of \`${name}\` requests \`${liveness.path}\`, which calls \`${check.by}\` (${check.at.path}:${check.at.startLine}). If that dependency is down for ${liveness.timing.period * liveness.timing.failures} s, Kubernetes restarts every pod.`,
        })
      }
    }
  },
})
