/** A repository as text, and two changes of it. Paths relative to its root. */
export interface GeneratedRepository {
  readonly files: ReadonlyMap<string, string>
  /** Paths and new texts of a change of `count` files, spread over the repository; the same count gives the same change. */
  change(count: number): ReadonlyMap<string, string>
}

/** mulberry32: 32 bits of state, the same sequence for the same seed on every machine. */
const generator = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const nouns = ['order', 'invoice', 'customer', 'shipment', 'payment', 'refund', 'product', 'coupon', 'ticket', 'session']
const qualifiers = ['draft', 'archived', 'partner', 'internal', 'regional', 'wholesale', 'retail', 'pending', 'legacy', 'digital']
const fields = ['status', 'currency', 'amount', 'reference', 'region', 'channel', 'priority', 'quantity', 'origin', 'owner', 'note', 'rate']
const verbs = ['list', 'find', 'create', 'update', 'cancel', 'approve', 'archive', 'assign', 'merge', 'export', 'reconcile', 'price']

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** One part of the business: ten files that import each other and the service of another part. */
interface Domain {
  readonly folder: string
  readonly type: string
  readonly table: string
  readonly fields: readonly string[]
  readonly verbs: readonly string[]
  readonly neighbour: { readonly folder: string; readonly type: string }
}

const domainName = (index: number): { readonly folder: string; readonly type: string; readonly table: string } => {
  const qualifier = qualifiers[index % 10] ?? ''
  const noun = nouns[Math.floor(index / 10) % 10] ?? ''
  const generation = Math.floor(index / 100)
  const suffix = generation === 0 ? '' : String(generation + 1)
  return {
    folder: `src/${qualifier}-${noun}${suffix}`,
    type: `${capital(qualifier)}${capital(noun)}${suffix}`,
    table: `${qualifier}_${noun}s${suffix}`,
  }
}

const typesFile = ({ type, fields: names }: Domain): string => `export interface ${type} {
  readonly id: string
${names.map((name) => `  readonly ${name}: string`).join('\n')}
  readonly createdAt: Date
  readonly updatedAt: Date
}

export type New${type} = Omit<${type}, 'id' | 'createdAt' | 'updatedAt'>

export interface ${type}Filter {
${names.map((name) => `  readonly ${name}?: string`).join('\n')}
  readonly limit: number
  readonly offset: number
}

export class ${type}NotFound extends Error {
  constructor(readonly id: string) {
    super(\`There is no ${type} \${id}.\`)
    this.name = '${type}NotFound'
  }
}
`

const schemaFile = ({ type, fields: names, verbs: actions }: Domain): string => `import { z } from 'zod'

export const ${type}Schema = z.object({
${names.map((name, index) => `  ${name}: z.string().min(1).max(${40 + index * 20}),`).join('\n')}
})

export const ${type}QuerySchema = z.object({
${names.map((name) => `  ${name}: z.string().optional(),`).join('\n')}
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})

${actions
  .map(
    (verb) => `export const ${verb}${type}Schema = ${type}Schema.partial().extend({
  reason: z.string().max(500).optional(),
  requestedBy: z.string().uuid(),
})
`,
  )
  .join('\n')}`

const repositoryFile = ({ type, table, fields: names, verbs: actions }: Domain): string => `import { pool } from '../shared/database'
import type { ${type}, ${type}Filter, New${type} } from './types'

const columns = '${['id', ...names, 'created_at', 'updated_at'].join(', ')}'

const toRecord = (row: Record<string, unknown>): ${type} => ({
  id: String(row.id),
${names.map((name) => `  ${name}: String(row.${name} ?? ''),`).join('\n')}
  createdAt: new Date(String(row.created_at)),
  updatedAt: new Date(String(row.updated_at)),
})

export class ${type}Repository {
  async search(filter: ${type}Filter): Promise<${type}[]> {
    const conditions: string[] = []
    const values: unknown[] = []
${names
  .map(
    (name) => `    if (filter.${name} !== undefined) {
      values.push(filter.${name})
      conditions.push(\`${name} = $\${values.length}\`)
    }`,
  )
  .join('\n')}
    values.push(filter.limit, filter.offset)
    const where = conditions.length === 0 ? '' : \`where \${conditions.join(' and ')}\`
    const { rows } = await pool.query(
      \`select \${columns} from ${table} \${where} order by created_at desc limit $\${values.length - 1} offset $\${values.length}\`,
      values,
    )
    return rows.map(toRecord)
  }

  async byId(id: string): Promise<${type} | undefined> {
    const { rows } = await pool.query(\`select \${columns} from ${table} where id = $1\`, [id])
    return rows[0] ? toRecord(rows[0]) : undefined
  }

  async insert(record: New${type}): Promise<${type}> {
    const { rows } = await pool.query(
      \`insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning \${columns}\`,
      [${names.map((name) => `record.${name}`).join(', ')}],
    )
    return toRecord(rows[0])
  }
${actions
  .map(
    (verb, index) => `
  async ${verb}(id: string, value: string): Promise<number> {
    const { rowCount } = await pool.query('update ${table} set ${names[index % names.length]} = $2, updated_at = now() where id = $1', [id, value])
    return rowCount ?? 0
  }`,
  )
  .join('\n')}
}
`

const clientFile = ({ type, folder, verbs: actions }: Domain): string => `import axios, { type AxiosInstance } from 'axios'
import { logger } from '../shared/logger'
import { settings } from './config'
import type { ${type} } from './types'

export class ${type}Client {
  private readonly http: AxiosInstance

  constructor(baseURL: string = settings.baseUrl) {
    this.http = axios.create({ baseURL, timeout: settings.timeoutMs, headers: { 'user-agent': '${folder.slice(4)}' } })
  }
${actions
  .map(
    (verb) => `
  /** Asks the partner to ${verb} one record. */
  async ${verb}(id: string, body: Partial<${type}>): Promise<${type}> {
    try {
      const { data } = await this.http.post<${type}>(\`/${verb}/\${encodeURIComponent(id)}\`, body)
      return data
    } catch (error) {
      logger.warn({ err: error, id }, '${verb} was refused by the partner')
      throw error
    }
  }`,
  )
  .join('\n')}
}
`

const serviceFile = ({ type, neighbour, fields: names, verbs: actions }: Domain): string => `import { logger } from '../shared/logger'
import { ${neighbour.type}Service } from '../${neighbour.folder.slice(4)}/service'
import { ${type}Client } from './client'
import { publish } from './events'
import { ${type}Repository } from './repository'
import { ${type}NotFound, type ${type}, type ${type}Filter, type New${type} } from './types'

export class ${type}Service {
  constructor(
    private readonly records = new ${type}Repository(),
    private readonly partner = new ${type}Client(),
  ) {}

  async search(filter: ${type}Filter): Promise<${type}[]> {
    return this.records.search(filter)
  }

  async create(record: New${type}): Promise<${type}> {
    const created = await this.records.insert(record)
    await publish('created', created.id, { ${names[0]}: created.${names[0]} })
    logger.info({ id: created.id }, '${type} created')
    return created
  }

  async get(id: string): Promise<${type}> {
    const found = await this.records.byId(id)
    if (!found) throw new ${type}NotFound(id)
    return found
  }
${actions
  .map(
    (verb, index) => `
  async ${verb}Record(id: string, requestedBy: string): Promise<${type}> {
    const current = await this.get(id)
    if (current.${names[index % names.length]} === '${verb}') return current
    const changed = await this.records.${verb}(id, '${verb}')
    if (changed === 0) throw new ${type}NotFound(id)
    const answer = await this.partner.${verb}(id, { ${names[index % names.length]}: '${verb}' })
    await publish('${verb}', id, { requestedBy, ${names[(index + 1) % names.length]}: answer.${names[(index + 1) % names.length]} })
    logger.info({ id, requestedBy, action: '${verb}' }, '${type} changed')
    return { ...current, ...answer }
  }`,
  )
  .join('\n')}

  async related(id: string): Promise<unknown[]> {
    const record = await this.get(id)
    return new ${neighbour.type}Service().search({ limit: 20, offset: 0, ...(record.${names[0]} ? {} : {}) })
  }
}
`

const routesFile = ({
  type,
  table,
  verbs: actions,
}: Domain): string => `import { Router, type NextFunction, type Request, type Response } from 'express'
import { requireUser } from '../shared/require-user'
import { ${type}QuerySchema, ${type}Schema, ${actions.map((verb) => `${verb}${type}Schema`).join(', ')} } from './schema'
import { ${type}Service } from './service'
import { to${type}View } from './view'

export const router = Router()
const service = new ${type}Service()

router.use(requireUser)

router.get('/${table}', async (request: Request, response: Response, next: NextFunction) => {
  try {
    const found = await service.search(${type}QuerySchema.parse(request.query))
    response.json(found.map(to${type}View))
  } catch (error) {
    next(error)
  }
})

router.post('/${table}', async (request: Request, response: Response, next: NextFunction) => {
  try {
    response.status(201).json(to${type}View(await service.create(${type}Schema.parse(request.body))))
  } catch (error) {
    next(error)
  }
})
${actions
  .map(
    (verb) => `
router.post('/${table}/:id/${verb}', async (request: Request, response: Response, next: NextFunction) => {
  try {
    const { requestedBy } = ${verb}${type}Schema.parse(request.body)
    response.json(to${type}View(await service.${verb}Record(request.params.id, requestedBy)))
  } catch (error) {
    next(error)
  }
})`,
  )
  .join('\n')}
`

const eventsFile = ({ table, verbs: actions }: Domain): string => `import { Queue } from 'bullmq'
import { connection } from '../shared/redis'

export type Name = 'created' | ${actions.map((verb) => `'${verb}'`).join(' | ')}

const queue = new Queue('${table}', { connection, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: 1_000 } })

const versions: Readonly<Record<Name, number>> = {
  created: 1,
${actions
  .filter((verb) => verb !== 'create')
  .map((verb, index) => `  ${verb}: ${index + 1},`)
  .join('\n')}
${actions.includes('create') ? '  create: 1,\n' : ''}}

export const publish = async (name: Name, id: string, payload: Readonly<Record<string, string>>): Promise<void> => {
  await queue.add(name, { id, version: versions[name], payload }, { jobId: \`\${name}:\${id}:\${versions[name]}\` })
}
`

const viewFile = ({ type, fields: names }: Domain): string => `import type { ${type} } from './types'

export interface ${type}View {
  readonly id: string
  readonly links: Readonly<Record<string, string>>
${names.map((name) => `  readonly ${name}: string | null`).join('\n')}
}

export const to${type}View = (record: ${type}): ${type}View => ({
  id: record.id,
  links: { self: \`/${type.toLowerCase()}/\${record.id}\` },
${names.map((name) => `  ${name}: record.${name} === '' ? null : record.${name},`).join('\n')}
})

${names
  .map(
    (name) => `export const compareBy${capital(name)} = (left: ${type}View, right: ${type}View): number => {
  if (left.${name} === right.${name}) return left.id < right.id ? -1 : 1
  if (left.${name} === null) return 1
  if (right.${name} === null) return -1
  return left.${name} < right.${name} ? -1 : 1
}
`,
  )
  .join('\n')}`

const configFile = ({ type, folder }: Domain, random: () => number): string => {
  const prefix = folder.slice(4).replace(/-/g, '_').toUpperCase()
  return `import { z } from 'zod'

const environment = z.object({
  ${prefix}_URL: z.string().url(),
  ${prefix}_TIMEOUT_MS: z.coerce.number().int().positive().default(${1_000 + Math.floor(random() * 8) * 500}),
})

const values = environment.parse(process.env)

/** Where the partner of ${type} answers, and how long it may take. */
export const settings = { baseUrl: values.${prefix}_URL, timeoutMs: values.${prefix}_TIMEOUT_MS }
`
}

const workerFile = ({ type, table, verbs: actions }: Domain): string => `import { Worker, type Job } from 'bullmq'
import { logger } from '../shared/logger'
import { connection } from '../shared/redis'
import { ${type}Service } from './service'

const service = new ${type}Service()

const handle = async (job: Job<{ id: string; payload: Record<string, string> }>): Promise<void> => {
  switch (job.name) {
${actions
  .map(
    (verb) => `    case '${verb}':
      await service.${verb}Record(job.data.id, job.data.payload.requestedBy ?? 'worker')
      return`,
  )
  .join('\n')}
    default:
      throw new Error(\`No handler for \${job.name}\`)
  }
}

export const worker = new Worker('${table}', handle, { connection, concurrency: 5 })

worker.on('failed', (job, error) => logger.error({ err: error, id: job?.id }, '${table} job failed'))
`

const testFile = ({ type, fields: names }: Domain): string => `import { describe, expect, it } from 'vitest'
import { to${type}View } from './view'
import type { ${type} } from './types'

const record: ${type} = {
  id: '1',
${names.map((name) => `  ${name}: '${name}',`).join('\n')}
  createdAt: new Date(0),
  updatedAt: new Date(0),
}

describe('${type}', () => {
${names
  .map(
    (name) => `  it('shows ${name}', () => {
    expect(to${type}View(record).${name}).toBe('${name}')
    expect(to${type}View({ ...record, ${name}: '' }).${name}).toBeNull()
  })`,
  )
  .join('\n\n')}
})
`

const shared: Readonly<Record<string, string>> = {
  'package.json': `${JSON.stringify(
    {
      name: 'generated-service',
      private: true,
      type: 'module',
      scripts: { start: 'node dist/server.js' },
      dependencies: { axios: '1.12.2', bullmq: '5.61.0', express: '5.1.0', ioredis: '5.8.0', pg: '8.16.3', pino: '10.0.0', zod: '4.1.12' },
    },
    undefined,
    2,
  )}\n`,
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2023", "outDir": "dist" }, "include": ["src"] }\n',
  'src/shared/database.ts': `import { Pool } from 'pg'

export const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20, connectionTimeoutMillis: 3_000, statement_timeout: 10_000 })
`,
  'src/shared/logger.ts': `import pino from 'pino'

export const logger = pino({ level: 'info', redact: ['req.headers.authorization'] })
`,
  'src/shared/redis.ts': `import { Redis } from 'ioredis'

export const connection = new Redis({ host: process.env.REDIS_HOST, maxRetriesPerRequest: null })
`,
  'src/shared/require-user.ts': `import type { NextFunction, Request, Response } from 'express'

export const requireUser = (request: Request, response: Response, next: NextFunction): void => {
  if (request.headers.authorization === undefined) response.status(401).end()
  else next()
}
`,
}

/** The parts of a file that a change adds: what a developer would write on a Tuesday, now and then without a deadline. */
const addition = (path: string, index: number): string => {
  const name = `added${index}`
  if (path.endsWith('client.ts'))
    return `
export const ${name} = async (id: string): Promise<unknown> => {
  const { data } = await axios.get(\`\${settings.baseUrl}/status/\${encodeURIComponent(id)}\`${index % 2 === 0 ? '' : ', { timeout: settings.timeoutMs }'})
  return data
}
`
  if (path.endsWith('routes.ts'))
    return `
router.get('/added-${index}/:id', async (request: Request, response: Response, next: NextFunction) => {
  try {
    response.json(await service.related(request.params.id))
  } catch (error) {
    next(error)
  }
})
`
  return `
export const ${name} = (values: readonly string[], limit: number): string[] => {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.size >= limit) break
    if (value !== '') seen.add(value.trim())
  }
  return [...seen]
}
`
}

/**
 * A back end of `count` TypeScript files (ten for each part of the business, and four that all share): express routes, zod schemas, axios
 * clients, SQL by pg, queues by bullmq, services that import each other. The same arguments give the same texts.
 */
export const generateRepository = (count: number, seed = 20_260_401): GeneratedRepository => {
  const random = generator(seed)
  const some = (words: readonly string[], least: number): string[] => {
    const from = Math.floor(random() * words.length)
    const size = least + Math.floor(random() * (words.length - least))
    return Array.from({ length: size }, (_, index) => words[(from + index) % words.length] ?? '')
  }
  const files = new Map(Object.entries(shared))
  const isTypescript = (path: string): boolean => path.endsWith('.ts')
  let typescript = [...files.keys()].filter(isTypescript).length
  const domains = Math.ceil((count - typescript) / 10)
  const add = (path: string, text: string): void => {
    if (typescript === count) return
    files.set(path, text)
    typescript += 1
  }
  for (let index = 0; index < domains; index += 1) {
    const neighbour = domainName(Math.floor(random() * domains))
    const domain: Domain = { ...domainName(index), fields: some(fields, 4), verbs: some(verbs, 3), neighbour }
    add(`${domain.folder}/types.ts`, typesFile(domain))
    add(`${domain.folder}/service.ts`, serviceFile(domain))
    add(`${domain.folder}/client.ts`, clientFile(domain))
    add(`${domain.folder}/routes.ts`, routesFile(domain))
    add(`${domain.folder}/repository.ts`, repositoryFile(domain))
    add(`${domain.folder}/schema.ts`, schemaFile(domain))
    add(`${domain.folder}/events.ts`, eventsFile(domain))
    add(`${domain.folder}/config.ts`, configFile(domain, random))
    add(`${domain.folder}/view.ts`, viewFile(domain))
    add(`${domain.folder}/${index % 2 === 0 ? 'worker.ts' : 'view.test.ts'}`, index % 2 === 0 ? workerFile(domain) : testFile(domain))
  }
  const paths = [...files.keys()].filter((path) => isTypescript(path) && !path.startsWith('src/shared/'))
  // Fisher and Yates: a change touches files of every kind, anywhere.
  for (let last = paths.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[paths[last], paths[other]] = [paths[other] ?? '', paths[last] ?? '']
  }
  return {
    files,
    change: (changed) => {
      if (changed > paths.length) throw new Error(`A change of ${changed} files does not fit into ${paths.length} that can be changed.`)
      return new Map(paths.slice(0, changed).map((path, index) => [path, `${files.get(path) ?? ''}${addition(path, index)}`]))
    },
  }
}
