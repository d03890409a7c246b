import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Review } from '#model/review'
import { rules } from '#rules/index'

import { reviewTrees, type Contents } from '../hostile/coverage/review-trees.ts'

/** The section of docs/comparison.md whose claims this file proves. */
const section =
  readFileSync(join(import.meta.dirname, '../../docs/comparison.md'), 'utf8')
    .split('## Beside linters')[1]
    ?.split('\n## ')[0] ?? ''

const rowsOf = (check: string): readonly string[] =>
  section.split('\n').filter((line) => line.startsWith('|') && line.includes(`\`${check}\``))

/** Ids of the rules with a finding, by path. */
const findingsOf = ({ findings }: Review): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>()
  for (const { path, ruleId } of findings) all.set(path, [...(all.get(path) ?? []), ruleId])
  return all
}

/** Not of one statement, but of the whole set of migrations. */
const ofSet = 'migration-without-way-back'

it('names only rules that exist', () => {
  const named = section.split('\n').flatMap((line) => {
    const cells = line.split('|')
    return line.startsWith('|') ? [...(cells.at(-2) ?? '').matchAll(/\[`([a-z-]+)`\]/g)].map((match) => match[1] ?? '') : []
  })
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
})

describe('migrations', () => {
  const base: Contents = {
    'package.json': JSON.stringify({ name: 'orders', version: '1.0.0', type: 'module', dependencies: { pg: '^8.13.0' } }),
    'docker-compose.yml': 'services:\n  database:\n    image: postgres:18\n',
    'src/orders.js': `import pg from 'pg'
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2000, query_timeout: 5000 })
pool.on('error', (error) => console.error(error))
export const notes = async (id) => (await pool.query('SELECT id, note, total FROM orders WHERE id = $1', [id])).rows
export const nameOf = async (id) => (await pool.query('SELECT name FROM customers WHERE id = $1', [id])).rows[0]
`,
    'migrations/001_init.up.sql': `CREATE TABLE customers (id bigint PRIMARY KEY, email text, name text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total integer, note text, state text NOT NULL, obsolete text);
CREATE INDEX orders_state ON orders (state);
`,
    'migrations/001_init.down.sql': 'DROP TABLE orders; DROP TABLE customers;\n',
  }
  /** A statement, the check of squawk 2.66.0 that reports it, and our rule if we report it. */
  const cases: readonly (readonly [sql: string, squawk: string, rule?: string])[] = [
    ['CREATE INDEX orders_customer ON orders (customer_id);', 'require-concurrent-index-creation', 'table-locking-migration'],
    ['DROP INDEX orders_state;', 'require-concurrent-index-deletion'],
    ['ALTER TABLE customers ADD CONSTRAINT customers_email UNIQUE (email);', 'disallowed-unique-constraint', 'table-locking-migration'],
    [
      'ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id);',
      'adding-foreign-key-constraint',
      'table-locking-migration',
    ],
    ['ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total >= 0);', 'constraint-missing-not-valid', 'table-locking-migration'],
    ['ALTER TABLE orders ALTER COLUMN customer_id SET NOT NULL;', 'adding-not-nullable-field', 'table-locking-migration'],
    ['ALTER TABLE orders ADD COLUMN region text NOT NULL;', 'adding-required-field', 'required-column-without-default'],
    [
      'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();',
      'adding-field-with-default',
      'table-locking-migration',
    ],
    ['ALTER TABLE orders ALTER COLUMN total TYPE bigint;', 'changing-column-type', 'table-locking-migration'],
    ['ALTER TABLE orders RENAME COLUMN note TO remark;', 'renaming-column', 'rename-breaks-running-version'],
    ['ALTER TABLE customers RENAME TO clients;', 'renaming-table', 'rename-breaks-running-version'],
    ['ALTER TABLE customers DROP COLUMN name;', 'ban-drop-column', 'destructive-migration'],
    ['ALTER TABLE orders DROP COLUMN obsolete;', 'ban-drop-column'],
    ['DROP TABLE orders;', 'ban-drop-table', 'destructive-migration'],
    [
      'BEGIN; CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total); COMMIT;',
      'ban-concurrent-index-creation-in-transaction',
      'concurrently-in-transaction',
    ],
    ['ALTER TABLE customers ADD COLUMN number serial;', 'prefer-identity', 'table-locking-migration'],
    ['CREATE TABLE payments (id bigint PRIMARY KEY, code char(3), at timestamp);', 'ban-char-field'],
  ]
  let found: ReadonlyMap<string, readonly string[]> = new Map()
  const pathOf = (index: number): string => `migrations/${String(index + 11).padStart(3, '0')}_step.up.sql`
  beforeAll(async () => {
    const head = { ...base, ...Object.fromEntries(cases.map(([sql], index) => [pathOf(index), `${sql}\n`])) }
    found = findingsOf(await reviewTrees(base, head))
  }, 60_000)

  it.each(cases.map((one, index) => [...one.slice(0, 2), one[2], index] as [string, string, string | undefined, number]))(
    '%s',
    (_sql, squawk, rule, index) => {
      expect((found.get(pathOf(index)) ?? []).filter((id) => id !== ofSet)).toEqual(rule === undefined ? [] : [rule])
      const rows = rowsOf(squawk)
      expect(rows, `a row for ${squawk}`).not.toEqual([])
      expect(rows.some((row) => (rule === undefined ? /replay|not covered|no finding/.test(row) : row.includes(`\`${rule}\``)))).toBe(true)
    },
  )
})

describe('manifests and workflows', () => {
  const pod = (more: string, container: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders, namespace: shop }
spec:
  replicas: 1
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
${more}      containers:
        - name: app
          ports: [{ containerPort: 8080, name: web }]
${container}`
  const probe = '          readinessProbe: { httpGet: { path: /ready, port: web } }\n'
  const memory = '          resources: { requests: { cpu: 100m, memory: 256Mi } }\n'
  const unlimited = '          image: registry.example.com/orders:1.2.3\n'
  const image = unlimited + memory
  const service = `---
apiVersion: v1
kind: Service
metadata: { name: orders, namespace: shop }
spec:
  selector: { app: orders }
  ports: [{ port: 80, targetPort: web }]
`
  const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: orders, namespace: shop }
spec: { defaultBackend: { service: { name: orders, port: { number: 80 } } } }
`
  const budget = `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders, namespace: shop }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }
`
  const workflow = (on: string, more: string, steps: string): string =>
    `name: w\non: ${on}\n${more}jobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`
  /** Checks of kube-linter, Polaris and zizmor; a text that each reports by its documentation; our rule if we report it. */
  const cases: readonly (readonly [checks: readonly string[], path: string, text: string, rule?: string])[] = [
    [['no-readiness-probe', 'readinessProbeMissing'], 'deploy/a.yaml', pod('', image) + service, 'workload-without-readiness-probe'],
    [
      ['env-var-secret', 'sensitiveContainerEnvVar'],
      'deploy/a.yaml',
      pod('', `${image}${probe}          env: [{ name: SESSION_SECRET, value: "kj3h4kj5h3k4{{}}j5hqwe98" }]\n`.replace('{{}}', '')) +
        service,
      'secret-in-image-or-manifest',
    ],
    [
      ['pdb-min-available'],
      'deploy/a.yaml',
      `${pod('', image + probe)}${service}---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: orders, namespace: shop }
spec: { minAvailable: 1, selector: { matchLabels: { app: orders } } }
`,
      'disruption-budget-blocks-drain',
    ],
    [
      ['no-rolling-update-strategy'],
      'deploy/a.yaml',
      pod('', image + probe).replace('replicas: 1', 'replicas: 3\n  strategy: { type: Recreate }') + service + budget,
      'rollout-stops-all-pods',
    ],
    [
      ['privileged-container', 'runAsPrivileged'],
      'deploy/a.yaml',
      pod('', `${image}${probe}          securityContext: { privileged: true }\n`) + service,
      'container-controls-node',
    ],
    [['run-as-non-root', 'runAsRootAllowed'], 'deploy/a.yaml', pod('', image + probe) + service],
    [
      ['docker-sock', 'sensitive-host-mounts'],
      'deploy/a.yaml',
      pod(
        '      volumes: [{ name: d, hostPath: { path: /var/run/docker.sock } }]\n',
        `${image}${probe}          volumeMounts: [{ name: d, mountPath: /var/run/docker.sock }]\n`,
      ) + service,
      'container-controls-node',
    ],
    [['host-pid', 'hostPIDSet'], 'deploy/a.yaml', pod('      hostPID: true\n', image + probe) + service, 'container-controls-node'],
    [
      ['latest-tag', 'tagNotSpecified'],
      'deploy/a.yaml',
      pod('', image.replace('1.2.3', 'latest') + probe) + service,
      'image-without-version',
    ],
    [['host-network', 'hostNetworkSet'], 'deploy/a.yaml', pod('      hostNetwork: true\n', image + probe) + service],
    [['unset-memory-requirements', 'memoryLimitsMissing'], 'deploy/a.yaml', pod('', unlimited + probe) + service, 'memory-not-limited'],
    [['unset-cpu-requirements', 'cpuLimitsMissing'], 'deploy/a.yaml', pod('', image.replace('cpu: 100m, ', '') + probe) + service],
    [['no-liveness-probe', 'livenessProbeMissing'], 'deploy/a.yaml', pod('', image + probe) + service],
    [
      ['minimum-three-replicas', 'deploymentMissingReplicas'],
      'deploy/a.yaml',
      pod('', image + probe) + service + ingress,
      'one-pod-takes-all-requests',
    ],
    [
      ['missingPodDisruptionBudget'],
      'deploy/a.yaml',
      pod('', image + probe).replace('replicas: 1', 'replicas: 2') + service,
      'disruption-budget-missing',
    ],
    [
      ['no-anti-affinity', 'topologySpreadConstraint'],
      'deploy/a.yaml',
      pod('', image + probe).replace('replicas: 1', 'replicas: 2') + service + budget,
    ],
    [
      ['dangerous-triggers'],
      '.github/workflows/a.yml',
      workflow(
        'pull_request_target',
        '',
        '      - uses: actions/checkout@v7\n        with: { ref: "${{ github.event.pull_request.head.sha }}", allow-unsafe-pr-checkout: true }\n      - run: npm ci && npm test\n',
      ),
      'fork-code-with-rights',
    ],
    [
      ['excessive-permissions'],
      '.github/workflows/a.yml',
      workflow('push', 'permissions: write-all\n', '      - run: npm ci && npm test\n'),
      'workflow-token-writes-everything',
    ],
    [
      ['template-injection'],
      '.github/workflows/a.yml',
      workflow('issues', '', '      - run: echo "${{ github.event.issue.title }}"\n'),
      'outside-text-in-script',
    ],
    [
      ['unpinned-uses'],
      '.github/workflows/a.yml',
      workflow('push', 'permissions: { contents: write }\n', '      - uses: some-vendor/setup-thing@main\n'),
      'third-party-action-not-pinned',
    ],
    [
      ['artipacked'],
      '.github/workflows/a.yml',
      workflow(
        'push',
        '',
        '      - uses: actions/checkout@v4\n      - uses: actions/upload-artifact@v4\n        with: { path: ".", include-hidden-files: true }\n',
      ),
      'credentials-in-artifact',
    ],
    [
      ['unredacted-secrets'],
      '.github/workflows/a.yml',
      workflow('push', '', '      - run: echo "${{ fromJSON(secrets.CLOUD).key }}"\n'),
      'secret-printed-by-workflow',
    ],
    [
      ['concurrency-limits'],
      '.github/workflows/a.yml',
      workflow('push', '', '      - run: helm upgrade --install orders ./chart --atomic\n'),
      'deploy-without-concurrency',
    ],
    [
      ['secrets-inherit'],
      '.github/workflows/a.yml',
      'on: push\njobs:\n  call:\n    uses: ./.github/workflows/b.yml\n    secrets: inherit\n',
    ],
    [
      ['bot-conditions'],
      '.github/workflows/a.yml',
      workflow('pull_request_target', '', "      - if: github.actor == 'dependabot[bot]'\n        run: gh pr merge --auto\n"),
    ],
  ]
  it.each(cases.map(([checks, path, text, rule]) => ({ checks, path, text, rule })))('$checks', async ({ checks, path, text, rule }) => {
    const found = findingsOf(await reviewTrees({}, { [path]: text }))
    const own = (found.get(path) ?? []).filter((id) => id !== 'deployment-without-rollback-notes')
    expect(own).toEqual(rule === undefined ? [] : [rule])
    for (const check of checks) {
      const [row] = rowsOf(check)
      expect(row, `a row for ${check}`).toMatch(rule === undefined ? /not covered|only if/ : `\`${rule}\``)
    }
  })

  /** What none of them documents. */
  it.each<[string, string, string, string]>([
    ['named-port-undefined', 'deploy/a.yaml', pod('', image + probe), pod('', image + probe.replace('port: web', 'port: http'))],
    [
      'grace-period-too-short',
      'deploy/a.yaml',
      pod('', image + probe),
      pod(
        '      terminationGracePeriodSeconds: 5\n',
        `${image}${probe}          lifecycle: { preStop: { exec: { command: ["sleep", "20"] } } }\n`,
      ),
    ],
    [
      'deployment-safeguard-removed',
      'deploy/a.yaml',
      pod('', `${unlimited}${probe}          resources: { limits: { memory: 1Gi } }\n`),
      pod('', unlimited + probe),
    ],
    [
      'cron-job-overlap',
      'deploy/a.yaml',
      pod('', image + probe),
      `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: "*/5 * * * *"
  jobTemplate: { spec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: job, image: "orders:1.2.3" }] } } } }
`,
    ],
    [
      'hung-run-blocks-cron-job',
      'deploy/a.yaml',
      pod('', image + probe),
      `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: "0 3 * * *"
  concurrencyPolicy: Forbid
  jobTemplate: { spec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: job, image: "orders:1.2.3" }] } } } }
`,
    ],
    [
      'database-without-lasting-volume',
      'deploy/a.yaml',
      pod('', image + probe),
      pod('', image.replace('registry.example.com/orders:1.2.3', 'postgres:18') + probe),
    ],
    [
      'liveness-probe-too-strict',
      'deploy/a.yaml',
      pod('', image + probe),
      pod('', `${image}${probe}          livenessProbe: { tcpSocket: { port: web }, failureThreshold: 1 }\n`),
    ],
    [
      'replicas-set-beside-autoscaler',
      'deploy/a.yaml',
      pod('', image + probe),
      `${pod('', image + probe)}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: orders, namespace: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: orders }
  minReplicas: 2
  maxReplicas: 9
`,
    ],
    [
      'deploy-cancelled-half-way',
      '.github/workflows/a.yml',
      workflow('push', '', '      - run: helm upgrade --install orders ./chart --atomic\n'),
      workflow(
        'push',
        'concurrency: { group: deploy, cancel-in-progress: true }\n',
        '      - run: helm upgrade --install orders ./chart --atomic\n',
      ),
    ],
    [
      'workflow-guard-removed',
      '.github/workflows/a.yml',
      workflow('push', 'permissions: { contents: read }\n', '      - run: make\n'),
      workflow('push', '', '      - run: make\n'),
    ],
  ])('only here: %s', async (rule, path, base, head) => {
    const found = findingsOf(
      await reviewTrees(
        { [path]: base + (path.startsWith('deploy') ? service : '') },
        { [path]: head + (path.startsWith('deploy') && !head.includes('CronJob') ? service : '') },
      ),
    )
    expect(found.get(path)).toContain(rule)
    expect(section).toContain(`\`${rule}\``)
  })
})
