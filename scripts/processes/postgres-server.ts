import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { freePort } from './free-port.ts'

const run = promisify(execFile)

/** A server that the App's database lies on. */
export interface PostgresServer {
  /** Of an empty database, made for this run. */
  readonly url: string
  /** Ends every session at once and starts again, as a server does whose machine lost its power; absent where the server is somebody else's. */
  readonly restart?: () => Promise<void>
  stop(): Promise<void>
}

const findPrograms = async (): Promise<string | undefined> => {
  const inPath = (process.env['PATH'] ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'initdb')))
  if (inPath) return inPath
  // Debian keeps them out of PATH, in a folder for each version: the newest.
  const versions = await readdir('/usr/lib/postgresql').catch(() => [])
  const newest = versions.toSorted((one, other) => Number(other) - Number(one))[0]
  return newest === undefined ? undefined : `/usr/lib/postgresql/${newest}/bin`
}

/** PostgreSQL refuses to run as root. */
const asPostgres = (program: string, args: readonly string[]) =>
  process.getuid?.() === 0 ? run('runuser', ['-u', 'postgres', '--', program, ...args], { cwd: '/' }) : run(program, args)

/** An empty database on the server that `TEST_DATABASE_URL` names, or on one that is started here; undefined where there is none. */
export const openPostgresServer = async (): Promise<PostgresServer | undefined> => {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return { ...(await createDatabase(given)), stop: () => Promise.resolve() }
  const programs = await findPrograms()
  return programs === undefined ? undefined : startServer(programs)
}

const createDatabase = async (server: string): Promise<{ readonly url: string }> => {
  const name = `readiness_run_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const own = new URL(server)
  own.pathname = `/${name}`
  return { url: own.href }
}

const startServer = async (programs: string): Promise<PostgresServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'readiness-postgres-'))
  const data = join(folder, 'data')
  const password = randomBytes(16).toString('hex')
  await writeFile(join(folder, 'password'), password)
  if (process.getuid?.() === 0) await run('chown', ['-R', 'postgres', folder])
  const control = (action: string, ...more: string[]) =>
    asPostgres(join(programs, 'pg_ctl'), ['--pgdata', data, '--log', join(folder, 'log'), '--wait', '--silent', ...more, action])
  await asPostgres(join(programs, 'initdb'), [
    ...['--pgdata', data, '--username', 'postgres', '--auth', 'scram-sha-256', '--pwfile', join(folder, 'password')],
    ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
  ])
  const port = await freePort()
  const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`
  const start = () => control('start', '--timeout', '60', '-o', options)
  await start()
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
  return {
    ...(await createDatabase(url)),
    restart: async () => {
      await control('stop', '--mode', 'immediate')
      await start()
    },
    stop: async () => {
      await control('stop', '--mode', 'immediate').catch(() => undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
