import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { FactKind, FactOf } from '#model/fact'

beforeAll(() => loadFrontEnds(['yaml', 'dockerfile', 'typescript']))

const factIn = <Kind extends FactKind>(kind: Kind, text: string): FactOf<Kind> | undefined =>
  extract(text, 'yaml').facts.find((fact): fact is FactOf<Kind> => fact.kind === kind)

const deployment = (container: string, pod = ''): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: orders
          image: registry.example.com/orders:1
${container}
${pod}
`

it('a container says which variables it sets and where they come from', () => {
  const workload = factIn(
    'workload',
    deployment(`          env:
            - { name: PORT, value: "8080" }
            - name: KEY
              valueFrom: { secretKeyRef: { name: keys, key: KEY } }
          envFrom:
            - configMapRef: { name: settings }
              prefix: APP_
            - secretRef: { name: more, optional: true }`),
  )
  expect(workload?.containers[0]?.environment).toMatchObject({
    names: ['PORT', 'KEY'],
    numbers: { PORT: '8080' },
    from: [
      { object: 'ConfigMap', name: 'settings', prefix: 'APP_' },
      { object: 'Secret', name: 'more', isOptional: true },
    ],
  })
})

it('a pod says which objects it mounts, projected ones too', () => {
  const workload = factIn(
    'workload',
    deployment(
      '',
      `      volumes:
        - name: a
          configMap: { name: settings }
        - name: b
          projected:
            sources:
              - secret: { name: keys }
        - name: c
          secret: { secretName: tls, optional: true }
        - name: d
          emptyDir: {}`,
    ),
  )
  expect(workload?.volumes?.flatMap(({ holds = [] }) => holds)).toMatchObject([
    { object: 'ConfigMap', name: 'settings' },
    { object: 'Secret', name: 'keys' },
    { object: 'Secret', name: 'tls', isOptional: true },
  ])
})

it('a probe says what it asks for', () => {
  const workload = factIn(
    'workload',
    deployment(`          readinessProbe: { httpGet: { path: /ready, port: http } }
          livenessProbe: { tcpSocket: { port: 8080 } }
          startupProbe: { exec: { command: [true] } }`),
  )
  expect(workload?.containers[0]?.probes).toMatchObject([
    { probe: 'readinessProbe', path: '/ready', port: 'http' },
    { probe: 'livenessProbe', port: '8080' },
    { probe: 'startupProbe' },
  ])
})

const ingress = (spec: string, annotations = '{}'): string => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: orders, annotations: ${annotations} }
spec:
${spec}
`
const oneBackend =
  '  ingressClassName: CLASS\n  rules: [{ http: { paths: [{ path: /, backend: { service: { name: orders, port: { name: http } } } }] } }]'

it.each([
  [
    'its class and backends',
    ingress(oneBackend.replace('CLASS', 'nginx')),
    { controller: 'nginx', backends: [{ service: 'orders', port: 'http' }] },
  ],
  [
    'an old API',
    ingress('  backend: { serviceName: orders, servicePort: 80 }', '{ kubernetes.io/ingress.class: nginx }'),
    { controller: 'nginx', backends: [{ service: 'orders', port: '80' }] },
  ],
  [
    'a time without a unit',
    ingress(oneBackend, '{ nginx.ingress.kubernetes.io/proxy-read-timeout: "30" }'),
    { readTimeout: { seconds: 30 } },
  ],
  ['the default of a load balancer', ingress(oneBackend.replace('CLASS', 'alb')), { idle: { seconds: 60 } }],
  [
    'an attribute of a load balancer',
    ingress(
      oneBackend.replace('CLASS', 'alb'),
      '{ alb.ingress.kubernetes.io/load-balancer-attributes: "deletion_protection.enabled=true, idle_timeout.timeout_seconds=300" }',
    ),
    { idle: { seconds: 300 } },
  ],
])('an Ingress tells %s', (_title, text, expected) => {
  expect(factIn('ingress', text)).toMatchObject(expected)
})

it('a route of a gateway leaves out other namespaces and other kinds', () => {
  const route = factIn(
    'ingress',
    `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: orders }
spec:
  rules:
    - backendRefs:
        - { name: orders, port: 80 }
        - { name: other, namespace: billing, port: 80 }
        - { kind: ServiceImport, group: net.gke.io, name: remote, port: 80 }
`,
  )
  expect(route?.backends).toMatchObject([{ service: 'orders', port: '80' }])
})

it('a service of a Compose file says which variables it sets, and whether a file may set more', () => {
  const workload = factIn(
    'workload',
    'services:\n  orders:\n    build: ./orders\n    environment:\n      - PORT=8080\n      - TOKEN\n    env_file: .env\n',
  )
  expect(workload?.containers[0]).toMatchObject({
    buildsFrom: './orders',
    environment: { names: ['PORT', 'TOKEN'], numbers: { PORT: '8080' }, isOpen: true },
  })
})

it('a kustomization names its files, and the images that it replaces', () => {
  const overlay = factIn(
    'overlay',
    'resources: [deployment.yaml, "https://example.com/a.yaml", "${NAME}.yaml"]\npatches: [{ path: replicas.yaml }]\nimages: [{ name: orders, newTag: "2" }]\ncommonLabels: { app: orders }\n',
  )
  expect(overlay).toMatchObject({
    entries: [{ path: 'deployment.yaml' }, { path: 'replicas.yaml' }],
    images: [{ name: 'orders' }],
    addsLabels: true,
  })
})

it.each([
  [
    'a certificate',
    'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: orders }\nspec: { secretName: orders-tls }\n',
    'orders-tls',
  ],
  ['a database of an operator', 'apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: { name: orders-db }\nspec: {}\n', 'orders-db'],
])('%s may make objects under its names', (_title, text, name) => {
  expect(factIn('custom-object', text)?.names).toContain(name)
})

it('an object of Kubernetes itself makes no others', () => {
  expect(factIn('custom-object', deployment(''))).toBeUndefined()
})

it.each([
  ['yaml', 'a:\n  DATABASE_URL: x\n', ['DATABASE_URL']],
  ['dockerfile', 'FROM node:24\nENV PORT=8080\n', ['PORT']],
  ['yaml', 'run: echo $HOME_DIR HELLO World\n', ['HOME_DIR']],
] as const)('a text of %s names variables', (language, text, names) => {
  const fact = extract(text, language).facts.find(({ kind }) => kind === 'named-variables')
  expect(fact).toMatchObject({ names })
})

it('code names its variables in facts of its own', () => {
  expect(extract('export const a = process.env.DATABASE_URL\n', 'typescript').facts.some(({ kind }) => kind === 'named-variables')).toBe(
    false,
  )
})
