/**
 * Writes src/models/<language>/*table.ts from the YAML files beside them, so that nothing parses YAML when a worker starts. `--check` changes
 * nothing and fails if a table is out of date.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { parse } from 'yaml'
import { backgroundTable } from './models/background-schema.ts'
import { boundTable } from './models/bound-schema.ts'
import { breakerTable } from './models/breaker-schema.ts'
import { configurationTable } from './models/configuration-schema.ts'
import { endpointTable } from './models/endpoint-schema.ts'
import { expiryTable } from './models/expiry-schema.ts'
import { fanOutTable } from './models/fan-out-schema.ts'
import { jobTable } from './models/job-schema.ts'
import { lifecycleTable } from './models/lifecycle-schema.ts'
import { limitTable } from './models/limit-schema.ts'
import { loggerTable } from './models/logger-schema.ts'
import { releaseTable } from './models/release-schema.ts'
import { resourceTable } from './models/resource-schema.ts'
import { nameLists, retryTable } from './models/retry-schema.ts'
import { rolePackages } from './models/role-schema.ts'
import { libraryRows } from './models/schema.ts'
import { signingTable } from './models/signing-schema.ts'
import { transactionTable } from './models/transaction-schema.ts'
import { lockTable } from './models/lock-schema.ts'
import { waitLimitTable } from './models/wait-limit-schema.ts'

const isCheck = process.argv.includes('--check')

/** The examples are for the tests and for readers. */
const withoutExamples = <Row extends { readonly examples: unknown }>(rows: readonly Row[]): readonly Omit<Row, 'examples'>[] =>
  rows.map(({ examples: _, ...row }) => row)

/** A table with a schema of its own: `resources.yml` becomes `resources-table.ts`. */
interface Concept {
  readonly type: string
  /** The file in src/models that declares the type. */
  readonly from: string
  readonly tableOf: (content: unknown) => unknown
}

const concepts: Readonly<Record<string, Concept>> = {
  background: {
    type: 'BackgroundTable',
    from: 'background',
    tableOf: (content) => {
      const table = backgroundTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  bounds: {
    type: 'BoundTable',
    from: 'bound',
    tableOf: (content) => {
      const table = boundTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  breakers: {
    type: 'BreakerTable',
    from: 'breaker',
    tableOf: (content) => {
      const table = breakerTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  configuration: {
    type: 'ConfigurationTable',
    from: 'configuration',
    tableOf: (content) => {
      const table = configurationTable.parse(content, { reportInput: true })
      return {
        ...table,
        forms: withoutExamples(table.forms),
        classes: withoutExamples(table.classes),
        validators: withoutExamples(table.validators),
      }
    },
  },
  endpoints: {
    type: 'EndpointTable',
    from: 'endpoint',
    tableOf: (content) => {
      const table = endpointTable.parse(content, { reportInput: true })
      return {
        ...table,
        routers: withoutExamples(table.routers),
        names: withoutExamples(table.names),
        annotated: withoutExamples(table.annotated),
        views: withoutExamples(table.views),
        exported: withoutExamples(table.exported),
        procedures: withoutExamples(table.procedures),
      }
    },
  },
  'fan-outs': {
    type: 'FanOutTable',
    from: 'fan-out',
    tableOf: (content) => {
      const table = fanOutTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  jobs: {
    type: 'JobTable',
    from: 'job',
    tableOf: (content) => {
      const table = jobTable.parse(content, { reportInput: true })
      return {
        ...table,
        consumers: withoutExamples(table.consumers),
        schedules: withoutExamples(table.schedules),
        manuals: withoutExamples(table.manuals),
        workflows: withoutExamples(table.workflows),
        settlements: withoutExamples(table.settlements),
        delays: withoutExamples(table.delays),
      }
    },
  },
  lifecycle: {
    type: 'LifecycleTable',
    from: 'lifecycle',
    tableOf: (content) => {
      const table = lifecycleTable.parse(content, { reportInput: true })
      return {
        ...table,
        waits: withoutExamples(table.waits),
        starts: withoutExamples(table.starts),
        servers: withoutExamples(table.servers),
        signals: withoutExamples(table.signals),
        exits: withoutExamples(table.exits),
        forces: withoutExamples(table.forces),
        limits: withoutExamples(table.limits),
        lives: withoutExamples(table.lives),
        tasks: withoutExamples(table.tasks),
      }
    },
  },
  loggers: {
    type: 'LoggerTable',
    from: 'logger',
    tableOf: (content) => {
      const table = loggerTable.parse(content, { reportInput: true })
      return { ...table, loggers: withoutExamples(table.loggers), layouts: withoutExamples(table.layouts) }
    },
  },
  expiries: {
    type: 'ExpiryTable',
    from: 'expiry',
    tableOf: (content) => {
      const table = expiryTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  limits: {
    type: 'LimitTable',
    from: 'limit',
    tableOf: (content) => {
      const table = limitTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  releases: {
    type: 'ReleaseTable',
    from: 'release',
    tableOf: (content) => {
      const table = releaseTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  resources: {
    type: 'ResourceTable',
    from: 'resource',
    tableOf: (content) => {
      const table = resourceTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms), locks: withoutExamples(table.locks) }
    },
  },
  retries: {
    type: 'RetryTable',
    from: 'retry',
    tableOf: (content) => {
      const table = retryTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  signing: {
    type: 'SigningTable',
    from: 'signing',
    tableOf: (content) => {
      const table = signingTable.parse(content, { reportInput: true })
      return {
        verifies: withoutExamples(table.verifies),
        signs: withoutExamples(table.signs),
        computes: withoutExamples(table.computes),
        compares: withoutExamples(table.compares),
      }
    },
  },
  locks: {
    type: 'LockTable',
    from: 'lock',
    tableOf: (content) => {
      const table = lockTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
  transactions: {
    type: 'TransactionTable',
    from: 'transaction',
    tableOf: (content) => {
      const table = transactionTable.parse(content, { reportInput: true })
      return {
        ...table,
        forms: withoutExamples(table.forms),
        names: withoutExamples(table.names),
        ...(table.implicit ? { implicit: withoutExamples(table.implicit) } : {}),
      }
    },
  },
  'wait-limits': {
    type: 'WaitLimitTable',
    from: 'wait-limit',
    tableOf: (content) => {
      const table = waitLimitTable.parse(content, { reportInput: true })
      return { ...table, forms: withoutExamples(table.forms) }
    },
  },
}

const write = async (target: string, type: string, from: string, rows: unknown): Promise<void> =>
  writeSource(
    target,
    `import type { ${type.replace(/^.* /, '').replace('[]', '')} } from '../forms/${from}.ts'

export const table: ${type} = ${JSON.stringify(rows)}
`,
  )

const writeSource = async (target: string, code: string): Promise<void> => {
  const source = `// Made by scripts/models.ts from the YAML files beside it: change those, then run \`npm run models\`.
${code}`
  const text = await format(source, { ...(await resolveConfig(target)), parser: 'typescript' })
  if (!isCheck) writeFileSync(target, text)
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is out of date: run \`npm run models\`.`)
    process.exitCode = 1
  }
}

const contentOf = (file: string): unknown => parse(readFileSync(file, 'utf8'))

for (const language of ['typescript', 'python', 'go', 'java']) {
  const folder = `src/models/${language}`
  const files = globSync(`${folder}/*.yml`).sort()
  const conceptOf = (file: string): Concept | undefined => concepts[basename(file, '.yml')]
  const libraries = files.filter((file) => !conceptOf(file)).flatMap((file) => libraryRows.parse(contentOf(file), { reportInput: true }))
  await write(`${folder}/table.ts`, 'readonly Library[]', 'library', withoutExamples(libraries))
  for (const file of files) {
    const concept = conceptOf(file)
    if (concept) await write(file.replace('.yml', '-table.ts'), concept.type, concept.from, concept.tableOf(contentOf(file)))
  }
}

const names = nameLists.parse(contentOf('src/models/names.yml'), { reportInput: true })
await writeSource('src/models/names-table.ts', `export const table = ${JSON.stringify(names)} as const\n`)
await write(
  'src/models/roles/table.ts',
  'RolePackages',
  'role-packages',
  rolePackages.parse(contentOf('src/models/roles/packages.yml'), { reportInput: true }),
)
