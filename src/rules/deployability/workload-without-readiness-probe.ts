import type { Container, Workload } from '#model/facts/workload'
import type { Change, Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, patchesOf, servicesOf } from '#system/deployments'

const deployment = (probe: string, name = 'web'): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata:
      labels: { app: orders }
    spec:
      containers:
        - name: ${name}
          image: registry.example.com/orders:1.4.2
          ports:
            - containerPort: 8080
${probe}---
apiVersion: v1
kind: Service
metadata: { name: orders }
spec:
  selector: { app: orders }
  ports: [{ port: 80, targetPort: 8080 }]
`
const probe = '          readinessProbe:\n            httpGet: { path: /ready, port: 8080 }\n'
const marked = (text: string, line: string): string => text.replace(line, `${line} # <- finding`)

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
  examples: {
    kubernetes: {
      bad: [
        marked(deployment(''), '        - name: web'),
        {
          title: 'the probe was removed',
          files: { 'deploy/orders.yaml': deployment('') },
          base: { 'deploy/orders.yaml': marked(deployment(probe), '          readinessProbe:') },
        },
        {
          title: 'the Service stands in another file',
          files: {
            'deploy/orders.yaml': marked(deployment('', 'api'), '        - name: api').split('---')[0] ?? '',
            'deploy/service.yaml':
              'apiVersion: v1\nkind: Service\nmetadata: { name: orders }\nspec: { selector: { app: orders }, ports: [{ port: 80 }] }\n',
          },
        },
        {
          title: 'alive is not ready',
          files: {
            'deploy/orders.yaml': marked(
              deployment('          livenessProbe:\n            httpGet: { path: /live, port: 8080 }\n'),
              '        - name: web',
            ),
          },
        },
        {
          title: 'a stateful set',
          files: { 'deploy/orders.yaml': marked(deployment('').replace('kind: Deployment', 'kind: StatefulSet'), '        - name: web') },
        },
      ],
      good: [
        deployment(probe),
        {
          title: 'an overlay adds it',
          files: {
            'base/orders.yaml': deployment(''),
            'overlays/eu/probe.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { containers: [{ name: web, readinessProbe: { httpGet: { path: /ready, port: 8080 } } }] } } }\n`,
          },
        },
        {
          title: 'an overlay adds it by a patch in place',
          files: {
            'base/orders.yaml': deployment(''),
            'overlays/eu/kustomization.yaml': `kind: Kustomization\npatches:\n  - target: { kind: Deployment }\n    patch: |-\n      - op: add\n        path: /spec/template/spec/containers/0/readinessProbe\n        value: { tcpSocket: { port: 8080 } }\n`,
          },
        },
        {
          title: 'an overlay sets the image and leaves the probe of its base',
          files: {
            'base/orders.yaml': deployment(probe),
            'overlays/eu/orders.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 3, template: { spec: { containers: [{ name: web, image: 'registry.example.com/orders:1.4.3' }] } } }\n`,
          },
          base: { 'base/orders.yaml': deployment(probe) },
        },
        {
          title: 'an overlay that names the pods by their labels, and leaves the probe to a base from elsewhere',
          files: {
            'overlays/eu/orders.yaml': deployment('').replace('  selector: { matchLabels: { app: orders } }\n', ''),
          },
        },
        { title: 'nothing sends traffic to it', files: { 'deploy/worker.yaml': deployment('').split('---')[0] ?? '' } },
        {
          title: 'a sidecar beside the container that serves',
          files: { 'deploy/orders.yaml': deployment(probe + '        - name: log-shipper\n          image: fluent-bit:3\n') },
        },
        {
          title: 'a job',
          files: { 'deploy/job.yaml': deployment('').replace('apps/v1', 'batch/v1').replace('kind: Deployment', 'kind: Job') },
        },
        {
          title: 'a chart',
          files: { 'chart/templates/orders.yaml': deployment('          {{- with .Values.probe }}{{ toYaml . }}{{ end }}\n') },
        },
        { title: "a developer's own cluster", files: { 'k8s/dev/orders.yaml': deployment('') } },
      ],
    },
  },
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
