import { gapAt, rule } from '#model/rule'
import { isForProduction, isOwnWorkload, isPatchedSomewhere, patchesOf, workloadsOf } from '#system/deployment/deployments'
import type { Workload } from '#model/facts/documents/workload'
import type { Linked, System } from '#model/system'
import { posix } from 'node:path'

/** Controllers whose pods stay. */
const lasts: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout'])

/** The port names of a container in the patches of an overlay. */
const patchedPorts = (system: System, workload: Linked<Workload>): readonly string[] =>
  patchesOf(system, workload).flatMap(({ containers }) => containers.flatMap(({ ports }) => ports))

export const namedPortUndefined = rule({
  id: 'named-port-undefined',
  check: '1.8',
  severity: 'P1',
  stage: 'stable',
  title: 'Reference to an undefined port name',
  why: 'Kubernetes resolves a port name by the ports that the containers of the pod declare. A probe of an unknown name always fails, and a Service with one sends no traffic.',
  fix: 'Declare the port with this name in the container, or refer to its number.',
  blindSpots: 'Checks names only, since a container may listen on a port that it does not declare.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!isOwnWorkload(workload) || isPatchedSomewhere(system, workload, 'ports')) continue
      const patched = patchedPorts(system, workload)
      for (const container of workload.containers)
        for (const { probe, port, portAt } of container.probes ?? []) {
          if (!portAt || port === undefined || /^\d+$/.test(port) || container.ports.includes(port) || patched.includes(port)) continue
          yield gapAt(workload, {
            at: portAt,
            subject: `${workload.subject} ${container.name} ${probe} ${port}`,
            message: `\`${probe}\` of container \`${container.name}\` uses the port name \`${port}\`, which the container does not declare. The probe always fails${probe === 'readinessProbe' ? ', and the pod never becomes ready' : ', and Kubernetes restarts the container again and again'}.`,
            fix: `Add \`- { name: ${port}, containerPort: … }\` to the ports of \`${container.name}\`, or use the number of the port.`,
          })
        }
    }
    for (const service of system.facts('network-service')) {
      if (service.isHeadless === true || !isForProduction(service)) continue
      // Labels are unique in a namespace alone: only pods beside the Service are certainly its own.
      const reached = workloadsOf(system, service)
      const [workload, ...others] = reached.filter((one) => isOwnWorkload(one) && lasts.has(one.controller))
      if (!workload || others.length > 0 || posix.dirname(workload.at.path) !== posix.dirname(service.at.path)) continue
      if (workload.getsContainers || isPatchedSomewhere(system, workload, 'ports')) continue
      const declared = [...reached.flatMap(({ containers }) => containers.flatMap(({ ports }) => ports)), ...patchedPorts(system, workload)]
      for (const port of service.targetPorts)
        if (!/^\d+$/.test(port) && !declared.includes(port))
          yield gapAt(service, {
            subject: `${service.subject} ${workload.subject} ${port}`,
            message: `Service \`${service.name}\` sends traffic to the port name \`${port}\`, which no container of ${workload.controller} \`${workload.name}\` declares (${workload.at.path}:${workload.at.startLine}). It reaches no pod of it.`,
            fix: `Name the port of the container \`${port}\`, or set \`targetPort\` to the number of the port.`,
          })
    }
  },
})
