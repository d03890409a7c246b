import type { Container, Workload } from '#model/facts/documents/workload'
import type { Change, Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf, servicesOf } from '#system/deployment/deployments'
import { deployedProbes } from '#system/deployment/overlays'

const subjectOf = (workload: Workload, container: Container): string => `${workload.subject} ${container.name} readiness`

/** Exposes metrics or logs and serves no requests. */
const isExporter = ({ name, image = '' }: Container): boolean =>
  /exporter|metrics|prometheus|statsd|fluent|otel|jaeger-agent/.test(`${name} ${image}`)

/** Whether traffic that waits for readiness reaches this container: a Service targets one of its ports, or it is the only main container. */
const serves = (system: System, workload: Linked<Workload>, container: Container): boolean => {
  const services = servicesOf(system, workload).filter(({ ignoresReadiness }) => ignoresReadiness !== true)
  if (services.length === 0) return false
  const mains = workload.containers.filter((other) => !other.auxiliary)
  return mains.length === 1 || services.some((service) => service.targetPorts.some((port) => container.ports.includes(port)))
}

/** Whether the change removes the probe from this object. Compares paths too: an object of the same name may be the base of an overlay. */
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

/** Images that speak a protocol of their own instead of HTTP. */
const notHttp = /mysql|maria|postgres|mongo|redis|valkey|rabbit|kafka|memcached|cassandra|clickhouse|elasticsearch/i

const probeOf = ({ name, image = '', ports: [port] }: Container): string =>
  notHttp.test(`${name} ${image}`) ? `tcpSocket: { port: ${port ?? '…'} }` : `httpGet: { path: /ready, port: ${port ?? 8080} }`

export const workloadWithoutReadinessProbe = rule({
  id: 'workload-without-readiness-probe',
  check: '1.8',
  alsoServes: ['8.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Workload has no readiness probe',
  why: 'Requests fail whenever a pod starts: on deploys, restarts and scale-outs. If a new version starts but never becomes able to serve, the rollout still replaces every working pod with it.',
  fix: 'Add a `readinessProbe` to the container that succeeds only while the process can serve requests, and fails again after SIGTERM.',
  blindSpots:
    'Resolves the overlays of Kustomize that are for production, and renders charts with their values for production, or else with their defaults. Ignores workloads that no Service in this repository selects, unless the change removes their probe. A preview unless the change removes the safeguard.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (!isOwnWorkload(workload) || !['Deployment', 'StatefulSet', 'Rollout'].includes(workload.controller)) continue
      const patches = patchesOf(system, workload).flatMap((patch) => patch.containers)
      for (const container of workload.containers) {
        if (container.auxiliary || isExporter(container)) continue
        const subject = subjectOf(workload, container)
        const deployed = deployedProbes(system, workload, container.name)
        const without = deployed.find(({ state }) => state === 'off')
        if (container.readiness)
          yield { ...evidenceAt(workload, `\`${container.name}\` has a readiness probe`, container.readiness, subject), checks: ['1.8'] }
        if (container.readiness && without?.removedAt && serves(system, workload, container))
          yield {
            ...gapAt(workload, {
              subject: `${subject} in ${without.overlay}`,
              title: 'Overlay removes the readiness probe',
              message: `This patch removes the readiness probe of container \`${container.name}\` of ${workload.controller} \`${workload.name}\`. As \`${without.overlay}\` deploys it, Kubernetes may send it requests that it cannot serve yet.`,
              fix: `Delete this patch, or replace the probe with one that fits the environment: \`${probeOf(container)}\`.`,
              evidence: [`the workload and the patches of ${without.overlay}`],
            }),
            at: without.removedAt,
          }
        else if (
          !container.readiness &&
          ((!container.startup && serves(system, workload, container)) || lostProbe(change, workload, container)) &&
          (deployed.length > 0
            ? without !== undefined
            : !patches.some((patch) => patch.name === container.name && patch.readiness) &&
              !isPatchedSomewhere(system, workload, 'readinessProbe'))
        )
          yield gapAt(workload, {
            at: { startLine: container.at.startLine, endLine: container.at.startLine },
            subject,
            stageUnlessRemoved: 'preview',
            removed: `the readiness probe of container \`${container.name}\` of ${workload.controller} \`${workload.name}\``,
            message: `Container \`${container.name}\` of ${workload.controller} \`${workload.name}\` has no readiness probe${without && deployed.length > 1 ? `, as \`${without.overlay}\` deploys it` : ''}. ${container.startup ? 'Once its startup probe has succeeded, it stays ready even if it cannot serve requests.' : 'Kubernetes treats it as ready as soon as it starts, and may send it requests that it cannot serve yet.'}`,
            fix: `Add a \`readinessProbe\` to \`${container.name}\` that succeeds only while the process can serve requests, such as \`${probeOf(container)}\`.`,
            evidence: ['the workload, its patches, and JSON patches of overlays in this repository'],
          })
      }
    }
  },
})
