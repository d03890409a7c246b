import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { FactKind, FactOf } from '#model/fact'

await loadFrontEnds(['yaml'])

const facts = <Kind extends FactKind>(text: string, kind: Kind): FactOf<Kind>[] =>
  extract(text, 'yaml').facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind)

const workload = (pod: string, spec = ''): FactOf<'workload'> | undefined =>
  facts(
    `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: orders }
spec:
${spec}  selector: { matchLabels: { app: orders } }
  template:
    spec:
${pod}`,
    'workload',
  )[0]

it('reads probes with the defaults of Kubernetes, and none with a value that is not a number', () => {
  const found = workload(`      containers:
        - name: web
          image: orders:1
          livenessProbe: { httpGet: { path: /live, port: 80 } }
          readinessProbe: { tcpSocket: { port: 80 }, initialDelaySeconds: 5, periodSeconds: 2, timeoutSeconds: 4, failureThreshold: 9 }
        - name: proxy
          image: proxy:1
          livenessProbe: { tcpSocket: { port: 81 }, periodSeconds: "\${PERIOD}" }
`)
  expect(found?.containers[0]?.probes).toMatchObject([
    { probe: 'readinessProbe', timing: { delay: 5, period: 2, timeout: 4, failures: 9 } },
    { probe: 'livenessProbe', path: '/live', timing: { delay: 0, period: 10, timeout: 1, failures: 3 } },
  ])
  expect(found?.containers[1]?.probes).toMatchObject([{ probe: 'livenessProbe', port: '81' }])
  expect(found?.containers[1]?.probes?.[0]?.timing).toBeUndefined()
})

it('knows which volumes outlive a pod', () => {
  const found = workload(
    `      volumes:
        - { name: claimed, persistentVolumeClaim: { claimName: a } }
        - { name: scratch, emptyDir: {} }
        - { name: empty }
        - { name: node, hostPath: { path: /mnt/a } }
        - { name: files, nfs: { server: a, path: /a } }
      containers: [{ name: web, image: "orders:1" }]
`,
    '  volumeClaimTemplates: [{ metadata: { name: data } }]\n',
  )
  expect(found?.volumes?.map(({ name, lasts }) => [name, lasts])).toEqual([
    ['claimed', 'lasting'],
    ['scratch', 'temporary'],
    ['empty', 'temporary'],
    ['node', 'node'],
    ['files', 'unknown'],
    ['data', 'lasting'],
  ])
})

it.each<[string, string, boolean]>([
  ['/', '', true],
  ['/etc', '', true],
  ['/etc/kubernetes/pki', '', true],
  ['/var/lib/kubelet', '', true],
  ['/proc', '', true],
  ['/proc', ', readOnly: true', false],
  ['/etc/localtime', '', false],
  ['/etc/orders', '', false],
  ['/var/log', '', false],
  ['/mnt/orders', '', false],
  ['/run/containerd/containerd.sock', ', readOnly: true', true],
])('a container that mounts %s of the node (%s) controls the node: %s', (path, more, expected) => {
  const found = workload(`      volumes: [{ name: host, hostPath: { path: ${path} } }]
      containers: [{ name: web, image: "orders:1", volumeMounts: [{ name: host, mountPath: /host${more} }] }]
`)
  expect(found?.containers[0]?.nodeAccess !== undefined).toBe(expected)
})

it.each<[string, string]>([
  ['networking.k8s.io/v1\nkind: Ingress', '{ rules: [{ http: { paths: [{ backend: { service: { name: orders } } }] } }] }'],
  ['networking.k8s.io/v1\nkind: Ingress', '{ defaultBackend: { service: { name: orders } } }'],
  ['gateway.networking.k8s.io/v1\nkind: HTTPRoute', '{ rules: [{ backendRefs: [{ name: orders, port: 80 }] }] }'],
  ['traefik.io/v1alpha1\nkind: IngressRoute', '{ routes: [{ match: a, services: [{ name: orders, port: 80 }] }] }'],
  ['networking.istio.io/v1\nkind: VirtualService', '{ http: [{ route: [{ destination: { host: orders.shop.svc } }] }] }'],
])('a route of %s names its services', (kind, spec) => {
  const [route] = facts(`apiVersion: ${kind}\nmetadata: { name: a }\nspec: ${spec}\n`, 'network-route')
  expect(route?.services).toContain('orders')
})

it('reads by what an autoscaler scales', () => {
  const [scaler] = facts(
    `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: orders }
spec:
  scaleTargetRef: { kind: Deployment, name: orders }
  maxReplicas: 9
  metrics:
    - { type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }
    - { type: Resource, resource: { name: memory, target: { type: AverageValue, averageValue: 1Gi } } }
`,
    'autoscaler',
  )
  expect(scaler).toMatchObject({ target: 'Deployment/orders', maximum: { count: 9 } })
  expect(scaler?.minimum).toBeUndefined()
  expect(scaler?.shares?.map(({ resource }) => resource)).toEqual(['cpu'])
})

it('takes the parts of `deploy` that only a swarm reads for a swarm', () => {
  const of = (deploy: string) => facts(`services:\n  api:\n    image: orders:1\n    deploy: ${deploy}\n`, 'workload')[0]
  expect(of('{ update_config: { order: start-first } }')?.inSwarm).toBe(true)
  expect(of('{ resources: { limits: { memory: 1g } } }')?.inSwarm).toBeUndefined()
})
