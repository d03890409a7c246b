import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'

import type { Audit } from '#model/audit'

import { runCli } from '../cli/run-cli.ts'
import { tempRepository } from '../support/temp-repository.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const manifests = globSync('deploy/kubernetes/*.yaml', { cwd: root }).sort()
const deployed = ['Dockerfile', 'compose.yaml', ...manifests]

/** Our own audit of what is deployed, all rules, with some texts replaced. */
const auditOf = async (different: Readonly<Record<string, string>> = {}): Promise<Audit> => {
  const repository = tempRepository()
  repository.write({
    'package.json': read('package.json'),
    ...Object.fromEntries(deployed.map((path) => [path, read(path)])),
    ...different,
  })
  repository.commit()
  const { stdout, stderr } = await runCli(repository.dir, ['audit', '--format', 'json', '--no-cache'])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Audit
}

describe('our own rules, previews as well', () => {
  it('read every file that is deployed, and find no gap in any', async () => {
    const audit = await auditOf()
    expect(audit.findings.map(({ ruleId, path, startLine, message }) => `${path}:${startLine} ${ruleId}: ${message}`)).toEqual([])
    expect(audit.coverage.notExamined).toEqual([])
    expect(audit.coverage.examined).toEqual(expect.arrayContaining(deployed))
  })

  // No credential of anybody's: letters and digits drawn for this test.
  const drawn = 'kQ9vWz3nTbXe7RmYpLcJ2Ah8'
  const deployment = 'deploy/kubernetes/deployment.yaml'
  const budget = 'deploy/kubernetes/disruption-budget.yaml'

  it.each([
    [
      'a probe that holds requests back',
      deployment,
      /^ {10}(?:startup|readiness)Probe:\n( {12}.*\n)+/gm,
      '',
      'workload-without-readiness-probe',
    ],
    [
      'a grace that is long enough',
      deployment,
      'terminationGracePeriodSeconds: 45',
      'terminationGracePeriodSeconds: 5',
      'grace-period-too-short',
    ],
    ['a budget that lets nodes be drained', budget, 'maxUnavailable: 1', 'maxUnavailable: 0', 'disruption-budget-blocks-drain'],
    ['a signal that can be handled', 'Dockerfile', 'EXPOSE 3000', 'EXPOSE 3000\nSTOPSIGNAL SIGKILL', 'kill-as-stop-signal'],
    ['a signal that arrives', 'Dockerfile', 'CMD ["node", "dist/app/main.js"]', 'CMD node dist/app/main.js | cat', 'signal-lost-in-shell'],
    [
      'passwords that stand elsewhere',
      'compose.yaml',
      'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD in .env}',
      `POSTGRES_PASSWORD: ${drawn}`,
      'secret-in-image-or-manifest',
    ],
  ] as const)('would find it if there were not %s', async (_, path, wanted, without, rule) => {
    const text = read(path)
    const changed = text.replace(wanted, without)
    expect(changed).not.toBe(text)
    const audit = await auditOf({ [path]: changed })
    expect(audit.findings.map(({ ruleId, path: where }) => [ruleId, where])).toContainEqual([rule, path])
  })
})

it('no read-only service of compose.yaml mounts a secret or a config that Compose would have to write into it', () => {
  interface Source {
    readonly file?: string
    readonly external?: boolean
  }
  interface Service {
    readonly read_only?: boolean
    readonly secrets?: readonly (string | { readonly source: string })[]
    readonly configs?: readonly (string | { readonly source: string })[]
  }
  const compose = parse(read('compose.yaml')) as {
    readonly services: Readonly<Record<string, Service>>
    readonly secrets?: Readonly<Record<string, Source>>
    readonly configs?: Readonly<Record<string, Source>>
  }
  const sources = { ...compose.secrets, ...compose.configs }
  const readOnly = Object.values(compose.services).filter((service) => service.read_only === true)
  expect(readOnly.length).toBeGreaterThan(0)
  for (const { secrets = [], configs = [] } of readOnly)
    for (const mount of [...secrets, ...configs]) expect(sources[typeof mount === 'string' ? mount : mount.source]?.file).toBeDefined()
})

interface Variable {
  readonly name: string
  readonly value?: string
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly optional?: boolean } }
}

interface Deployment {
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly terminationGracePeriodSeconds: number
        readonly securityContext: object
        readonly containers: readonly [
          {
            readonly securityContext: object
            readonly env: readonly Variable[]
            readonly lifecycle: { readonly preStop: { readonly exec: { readonly command: readonly string[] } } }
            readonly ports: readonly { readonly containerPort: number }[]
          },
        ]
      }
    }
  }
}

interface Compose {
  readonly services: Readonly<
    Record<
      'app' | 'postgres',
      {
        readonly environment: Readonly<Record<string, string>>
        readonly stop_grace_period: string
        readonly read_only: boolean
        readonly cap_drop: readonly string[]
        readonly security_opt: readonly string[]
        readonly init?: boolean
        readonly ports?: readonly string[]
      }
    >
  >
}

interface NetworkPolicy {
  readonly spec: {
    readonly policyTypes: readonly string[]
    readonly ingress: readonly object[]
    readonly egress: readonly { readonly ports: readonly { readonly port: number }[] }[]
  }
}

const pod = (parse(read('deploy/kubernetes/deployment.yaml')) as Deployment).spec.template.spec
const [container] = pod.containers
const compose = parse(read('compose.yaml'), { merge: true }) as Compose

/** The variables that the App reads, from where it checks them. */
const known = [...read('src/setup/variables-schema.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name).concat('PRIVATE_KEY')

describe('the environment that they give', () => {
  it('holds only what the App reads, all that it demands, and no secret', () => {
    for (const { name, value, valueFrom } of container.env) {
      expect(known).toContain(name)
      if (/KEY|SECRET|TOKEN|URL|APP_ID/.test(name)) expect(valueFrom?.secretKeyRef.name, name).toBe('readiness')
      else expect(value, name).toBeDefined()
    }
    const demanded = container.env.filter(({ valueFrom }) => valueFrom && !valueFrom.secretKeyRef.optional).map(({ name }) => name)
    expect(demanded).toEqual(['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET', 'DATABASE_URL'])
    for (const name of Object.keys(compose.services.app.environment)) expect(known).toContain(name)
    for (const value of Object.values({ ...compose.services.app.environment, ...compose.services.postgres.environment }))
      expect(value.replace(/\$\{[^}]*\}/g, ''), value).not.toMatch(/:[^:@/]+@/)
  })

  it('compose refuses to start without a password, and shows nothing but the App, on this host alone', () => {
    expect(compose.services.app.environment['DATABASE_URL']).toMatch(/:\$\{POSTGRES_PASSWORD:\?[^}]+\}@/)
    expect(read('compose.yaml')).not.toMatch(/\$\{[A-Z_]*(PASSWORD|SECRET|KEY|TOKEN)[A-Z_]*:?-/)
    expect(compose.services.app.ports).toEqual(['127.0.0.1:3000:3000'])
    expect(compose.services.postgres.ports).toBeUndefined()
    expect(Object.values(compose.services).map(({ read_only: readOnly }) => readOnly)).toEqual([true, true])
  })

  it('gives running reviews the time that the App takes for them', () => {
    const grace = Number(container.env.find(({ name }) => name === 'SHUTDOWN_GRACE_SECONDS')?.value)
    const [program, wait] = container.lifecycle.preStop.exec.command
    expect(program).toBe('sleep')
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(grace + Number(wait))
    expect(Number.parseInt(compose.services.app.stop_grace_period)).toBeGreaterThan(
      Number(compose.services.app.environment['SHUTDOWN_GRACE_SECONDS']),
    )
  })
})

it('the pod runs without privileges, and its network policy opens only the documented ports', () => {
  expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  })
  const { spec } = parse(read('deploy/kubernetes/network-policy.yaml')) as NetworkPolicy
  expect(spec.policyTypes).toEqual(['Ingress', 'Egress'])
  expect(spec.ingress).toEqual([
    { ports: [{ port: 'http', protocol: 'TCP' }] },
    {
      from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
      ports: [{ port: 'internal', protocol: 'TCP' }],
    },
  ])
  expect([...new Set(spec.egress.flatMap(({ ports }) => ports.map(({ port }) => port)))]).toEqual([53, 443, 5432])
  for (const { cap_drop: dropped, security_opt: options, init } of Object.values(compose.services))
    expect([dropped, options, init]).toEqual([['ALL'], ['no-new-privileges:true'], undefined])
})

it('kustomize takes every manifest, and each of them is for one object of the same name', () => {
  const { resources } = parse(read('deploy/kubernetes/kustomization.yaml')) as { resources: string[] }
  expect([...resources, 'kustomization.yaml'].map((name) => `deploy/kubernetes/${name}`).sort()).toEqual(manifests)
  for (const name of resources) {
    const documents = parseAllDocuments(read(`deploy/kubernetes/${name}`))
    expect(documents.map((document) => (document.toJS() as { metadata: { name: string } }).metadata.name)).toEqual(['readiness'])
  }
})
