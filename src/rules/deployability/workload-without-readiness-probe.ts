import type { Container, Workload } from '#model/facts/workload'
import type { Change, Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf, servicesOf } from '#system/deployments'

const subjectOf = (workload: Workload, container: Container): string => `${workload.subject} ${container.name} readiness`

/** Serves numbers to whoever collects them, not requests. */
const isExporter = ({ name, image = '' }: Container): boolean =>
  /exporter|metrics|prometheus|statsd|fluent|otel|jaeger-agent/.test(`${name} ${image}`)

/** Whether traffic reaches this container: a Service names one of its ports, or it is the only one there is. */
const serves = (system: System, workload: Linked<Workload>, container: Container): boolean => {
  const services = servicesOf(system, workload)
  if (services.length === 0) return false
  const mains = workload.containers.filter((other) => !other.auxiliary)
  return mains.length === 1 || services.some((service) => service.targetPorts.some((port) => container.ports.includes(port)))
}

/** Whether the change took the probe out of this very object: another one of its name may be what an overlay builds on. */
const lostProbe = (change: Change | undefined, workload: Linked<Workload>, container: Container): boolean => {
  const file = change?.file(workload.at.path)
  if (!change || !file) return false
  const path = file.previousPath ?? workload.at.path
  return change.base
    .facts('workload')
    .some(
      (before) =>
        before.at.path === path &&
        before.subject === workload.subject &&
        before.containers.some((other) => other.name === container.name && other.readiness),
    )
}

export const workloadWithoutReadinessProbe = rule({
  id: 'workload-without-readiness-probe',
  check: '1.8',
  alsoServes: ['8.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Workload takes traffic without a readiness probe',
  why: 'Kubernetes sends requests as soon as the process exists and keeps a rollout going whether or not the new version answers. Requests fail while it starts, and a version that never becomes able to serve replaces one that did.',
  fix: 'Add a `readinessProbe` that fails until the process can answer requests, and again from the moment it is told to stop.',
  blindSpots:
    'Charts and templates are not rendered. Workloads that no Service of this repository selects are left alone, unless a probe was taken away.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (!isOwnWorkload(workload) || !['Deployment', 'StatefulSet', 'Rollout'].includes(workload.controller)) continue
      const patches = patchesOf(system, workload).flatMap((patch) => patch.containers)
      for (const container of workload.containers) {
        if (container.auxiliary || isExporter(container)) continue
        const subject = subjectOf(workload, container)
        if (container.readiness)
          yield { ...evidenceAt(workload, `\`${container.name}\` has a readiness probe`, container.readiness, subject), checks: ['1.8'] }
        else if (
          (serves(system, workload, container) || lostProbe(change, workload, container)) &&
          !patches.some((patch) => patch.name === container.name && patch.readiness) &&
          !isPatchedSomewhere(system, 'readinessProbe')
        )
          yield gapAt(workload, {
            at: { startLine: container.at.startLine, endLine: container.at.startLine },
            subject,
            message: `Container \`${container.name}\` of ${workload.controller} \`${workload.name}\` gets traffic from a Service and has no readiness probe: it counts as ready from the moment it starts.`,
            evidence: ['the workload itself, patches for it, and JSON patches of overlays in this repository'],
          })
      }
    }
  },
})
