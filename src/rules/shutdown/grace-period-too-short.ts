import type { Container, Workload } from '#model/facts/workload'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { isForProduction, isOwnWorkload, isTool, patchesOf, servicesOf } from '#system/deployments'

const deployment = (pod: string, container = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata:
      labels: { app: orders }
    spec:
${pod}      containers:
        - name: web
          image: registry.example.com/orders:1.4.2
          ports: [{ containerPort: 8080 }]
${container}`
const sleep = (seconds: number): string => `          lifecycle:\n            preStop: { exec: { command: [sh, -c, sleep ${seconds}] } }\n`

const controllers = ['Deployment', 'StatefulSet', 'Rollout']
/** Kubernetes' own when nothing is said (`terminationGracePeriodSeconds` of a pod). */
const defaultGrace = 30

const takesWork = (container: Container): boolean => !container.auxiliary && container.ports.length > 0

/** Images that only hold a place: a kill costs nothing. */
const isPlaceholder = (workload: Workload): boolean =>
  workload.containers.every((container) => /(^|\/)pause(:|@|$)/.test(container.image ?? ''))

export const gracePeriodTooShort = rule({
  id: 'grace-period-too-short',
  check: '8.5',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Process is killed before it can stop',
  why: 'At every rollout, scale-down and node drain the process is killed while it works: requests in flight fail, jobs stop half done, and a shutdown handler that was written for this never runs.',
  fix: 'Give the pod longer than `preStop` and the own shutdown take together; without better knowledge leave the default (30 s on Kubernetes, 10 s for compose).',
  examples: {
    kubernetes: {
      bad: [
        `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: orders
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata:
      labels: { app: orders }
    spec:
      terminationGracePeriodSeconds: 0 # <- finding
      containers:
        - name: web
          image: registry.example.com/orders:1.4.2
          ports: [{ containerPort: 8080 }]
`,
        deployment('      terminationGracePeriodSeconds: 0 # <- finding\n'),
        deployment(
          '      terminationGracePeriodSeconds: 20\n',
          sleep(25).replace(
            'preStop: { exec: { command: [sh, -c, sleep 25] } }',
            'preStop: { exec: { command: [sh, -c, sleep 25] } } # <- finding',
          ),
        ),
        deployment('', '          lifecycle:\n            preStop: # <- finding\n              sleep: { seconds: 60 }\n'),
        {
          title: 'lowered to nothing',
          files: { 'deploy/orders.yaml': deployment('      terminationGracePeriodSeconds: 1 # <- finding\n') },
          base: { 'deploy/orders.yaml': deployment('      terminationGracePeriodSeconds: 45\n') },
        },
      ],
      good: [
        `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata:
      labels: { app: orders }
    spec:
      terminationGracePeriodSeconds: 60
      containers:
        - name: web
          image: registry.example.com/orders:1.4.2
          ports: [{ containerPort: 8080 }]
          lifecycle:
            preStop: { exec: { command: [sh, -c, "sleep 15"] } }
`,
        {
          title: 'of a cluster for developers',
          files: {
            'k8s/overlays/dev/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata:
      labels: { app: orders }
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: web
          image: registry.example.com/orders:1.4.2
          ports: [{ containerPort: 8080 }]
`,
          },
        },
        deployment('      terminationGracePeriodSeconds: 45\n', sleep(10)),
        deployment(''),
        deployment('', sleep(10)),
        {
          title: 'a pod that only holds a place on a node',
          files: {
            'deploy/headroom.yaml': deployment('      terminationGracePeriodSeconds: 0\n').replace(
              'registry.example.com/orders:1.4.2',
              'registry.k8s.io/pause:3.10',
            ),
          },
        },
        { title: 'a job of a developer', files: { 'k8s/local/orders.yaml': deployment('      terminationGracePeriodSeconds: 0\n') } },
        {
          title: 'an overlay makes it longer',
          files: {
            'base/orders.yaml': deployment('', sleep(40)),
            'overlays/eu/grace.yaml':
              'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { terminationGracePeriodSeconds: 90 } } }\n',
          },
        },
      ],
    },
    compose: {
      bad: [
        {
          title: 'in a compose file for production',
          files: {
            'docker-compose.prod.yml':
              'services:\n  api:\n    image: registry.example.com/orders:1.4.2\n    stop_grace_period: 0s # <- finding\n',
          },
        },
      ],
      good: [
        {
          title: 'a mailbox for tests',
          files: { 'compose.yaml': 'services:\n  mail:\n    image: axllent/mailpit:v1\n    stop_grace_period: 0s\n' },
        },
        {
          title: 'in a compose file for development',
          files: {
            'docker-compose.dev.yml': 'services:\n  api:\n    image: registry.example.com/orders:1.4.2\n    stop_grace_period: 0s\n',
          },
        },
        {
          title: 'long enough',
          files: {
            'docker-compose.prod.yml': 'services:\n  api:\n    image: registry.example.com/orders:1.4.2\n    stop_grace_period: 1m\n',
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (isPlaceholder(workload) || isTool(workload)) continue
      if (workload.grace && workload.grace.seconds > enough && isForProduction(workload))
        yield {
          ...evidenceAt(workload, `\`${workload.name}\` has ${workload.grace.seconds} s to stop before it is killed`, workload.grace.at),
          checks: ['8.5', '8.2'],
        }
      if (workload.platform === 'compose' && isForProduction(workload) && workload.grace && workload.grace.seconds <= 1)
        yield killedAtOnce(workload, workload.grace)
      if (!isOwnWorkload(workload) || !controllers.includes(workload.controller)) continue
      const patched = patchesOf(system, workload).find((patch) => patch.grace)
      if (
        workload.grace &&
        workload.grace.seconds <= 1 &&
        !patched &&
        (workload.containers.some(takesWork) || servicesOf(system, workload).length > 0)
      )
        yield killedAtOnce(workload, workload.grace)
      const grace = Math.max(workload.grace?.seconds ?? defaultGrace, patched?.grace?.seconds ?? 0)
      for (const { name, preStopSleep } of workload.containers)
        if (preStopSleep && grace > 1 && preStopSleep.seconds >= grace)
          yield gapAt(workload, {
            at: { startLine: preStopSleep.at.startLine, endLine: preStopSleep.at.startLine },
            subject: `${workload.subject} ${name} preStop`,
            message: `\`preStop\` of \`${name}\` waits ${preStopSleep.seconds} s, and the pod is killed ${grace} s after it was told to stop${workload.grace ? '' : ' (the default)'}: the time runs from before \`preStop\`, so the process never gets to shut down.`,
          })
    }
  },
})

/** So many seconds are more than a moment. */
const enough = 5

const killedAtOnce = (workload: Linked<Workload>, grace: NonNullable<Workload['grace']>) =>
  gapAt(workload, {
    at: grace.at,
    subject: `${workload.subject} grace`,
    message: `\`${workload.name}\` has ${grace.seconds} s between the signal to stop and the kill: whatever it is doing then is cut off.`,
  })
