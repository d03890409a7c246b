import { gapAt, rule } from '#model/rule'
import { isForProduction, isPatchedSomewhere, protectedBy } from '#system/deployments'

const budget = (spec: string): string => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders }
spec:
${spec}
  selector: { matchLabels: { app: orders } }
`
const deployment = (replicas: number): string =>
  `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec:\n  selector: { matchLabels: { app: orders } }\n  replicas: ${replicas}\n  template:\n    metadata: { labels: { app: orders } }\n    spec: { containers: [{ name: web, image: registry.example.com/orders:1.4.2 }] }\n`

export const disruptionBudgetBlocksDrain = rule({
  id: 'disruption-budget-blocks-drain',
  check: '8.2',
  severity: 'P1',
  stage: 'stable',
  title: 'Disruption budget that never lets a pod go',
  why: 'A node that holds such a pod cannot be drained: upgrades of the cluster and replacements of nodes hang until somebody deletes the budget by hand, at a time that nobody chose.',
  fix: 'Allow at least one pod to be away (`maxUnavailable: 1`), and run at least two.',
  examples: {
    kubernetes: {
      bad: [
        `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders }
spec:
  maxUnavailable: 0% # <- finding
  selector: { matchLabels: { app: orders } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 3
  template:
    metadata: { labels: { app: orders } }
    spec: { containers: [{ name: web, image: registry.example.com/orders:1.4.2 }] }
`,
        {
          title: 'the workload stands in another file',
          files: {
            'k8s/pdb.yaml': `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders }
spec:
  minAvailable: 3 # <- finding
  selector: { matchLabels: { app: orders } }
`,
            'k8s/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 3
  template:
    metadata: { labels: { app: orders } }
    spec: { containers: [{ name: web, image: registry.example.com/orders:1.4.2 }] }
`,
          },
        },
        budget('  maxUnavailable: 0 # <- finding'),
        budget('  minAvailable: 100% # <- finding'),
        { title: 'as many as there are', files: { 'deploy/orders.yaml': budget('  minAvailable: 2 # <- finding') + deployment(2) } },
      ],
      good: [
        {
          title: 'the overlay for production runs more of them',
          files: {
            'base/orders.yaml': budget('  minAvailable: 1') + deployment(1),
            'overlays/prod/kustomization.yaml': `kind: Kustomization
resources: [../../base]
replicas:
  - name: orders
    count: 3
`,
          },
        },
        {
          title: 'the overlay for production patches how many run',
          files: {
            'base/orders.yaml': budget('  minAvailable: 1') + deployment(1),
            'overlays/prod/kustomization.yaml': `kind: Kustomization
resources: [../../base]
patches:
  - target: { kind: Deployment, name: orders }
    patch: |-
      - op: replace
        path: /spec/replicas
        value: 3
`,
          },
        },
        `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders }
spec:
  maxUnavailable: 1
  selector: { matchLabels: { app: orders } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 1
  template:
    metadata: { labels: { app: orders } }
    spec: { containers: [{ name: web, image: registry.example.com/orders:1.4.2 }] }
`,
        `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders }
spec:
  minAvailable: 50%
  selector: { matchLabels: { app: orders } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 2
  template:
    metadata: { labels: { app: orders } }
    spec: { containers: [{ name: web, image: registry.example.com/orders:1.4.2 }] }
`,
        {
          title: 'more replicas in another file',
          files: {
            'k8s/pdb.yaml': `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders }
spec:
  minAvailable: 1
  selector: { matchLabels: { app: orders } }
`,
            'k8s/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  replicas: 2
  template:
    metadata: { labels: { app: orders } }
    spec: { containers: [{ name: web, image: registry.example.com/orders:1.4.2 }] }
`,
          },
        },
        budget('  maxUnavailable: 1'),
        budget('  minAvailable: 50%'),
        { title: 'fewer than there are', files: { 'deploy/orders.yaml': budget('  minAvailable: 1') + deployment(3) } },
        { title: 'the number of pods is not known', files: { 'deploy/orders.yaml': budget('  minAvailable: 1') } },
        { title: 'a test', files: { 'e2e/orders.yaml': budget('  maxUnavailable: 0') } },
      ],
    },
  },
  *judge(system) {
    for (const one of system.facts('disruption-budget')) {
      if (!isForProduction(one)) continue
      const { minAvailable, maxUnavailable } = one
      if (maxUnavailable && /^0%?$/.test(maxUnavailable.value))
        yield gapAt(one, {
          at: maxUnavailable.at,
          message: `\`${one.name}\` lets no pod be unavailable: no node that runs one of them can ever be drained.`,
        })
      if (!minAvailable) continue
      const workloads = protectedBy(system, one)
      const replicas = workloads.map((workload) => workload.replicas)
      const all =
        replicas.length > 0 && replicas.every((count) => count !== undefined && count > 0)
          ? replicas.reduce((sum: number, count) => sum + (count ?? 0), 0)
          : undefined
      const isScaled =
        isPatchedSomewhere(system, 'replicas') ||
        system.facts('autoscaler').some((scaler) => workloads.some((workload) => workload.subject === scaler.target))
      if (minAvailable.value === '100%')
        yield gapAt(one, {
          at: minAvailable.at,
          message: `\`${one.name}\` wants all pods available: no node that runs one of them can ever be drained.`,
        })
      else if (all !== undefined && !isScaled && /^\d+$/.test(minAvailable.value) && Number(minAvailable.value) >= all)
        yield gapAt(one, {
          at: minAvailable.at,
          message: `\`${one.name}\` wants ${minAvailable.value} pods available, and there ${all === 1 ? 'is 1' : `are ${all}`}: no node that runs one of them can be drained.`,
        })
    }
  },
})
