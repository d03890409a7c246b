import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync, realpathSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../../scripts/processes/free-port.ts'

const root = join(import.meta.dirname, '../../..')
const secrets = {
  ADMIN_TOKEN: 'admin-token-of-more-than-32-characters-1234',
  SESSION_SECRET: 'session-secret-of-more-than-32-characters-1',
  DATABASE_URL: 'postgres://readiness:database-password-1234@127.0.0.1:1/readiness',
  OTEL_EXPORTER_OTLP_HEADERS: 'authorization=collector-password-1234',
}

/** Whatever a variable is called, it is not in the environment, unless Node reads it before the App's first line. */
const harmless = { READINESS_TEST_MARK: 'mark-of-a-variable-that-nobody-knows' }

let app: ChildProcess
let folder: string
const lines: string[] = []

const ofApp = (file: string): string => readFileSync(`/proc/${app.pid}/${file}`, 'utf8')

describe.runIf(process.platform === 'linux')('the process that holds the secrets', () => {
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-launch-')))
    // Without an App it serves its registration: the launcher is the same, and no database has to be made.
    app = spawn(
      process.execPath,
      ['--conditions=source', '--disable-warning=ExperimentalWarning', join(root, 'src/app/main.ts'), 'argument'],
      {
        cwd: folder,
        env: {
          PATH: process.env['PATH'] ?? '',
          TMPDIR: folder,
          PORT: String(await freePort()),
          GH_ORG: 'example',
          PUBLIC_URL: 'https://readiness.example.com',
          ...secrets,
          ...harmless,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const isServing = Promise.withResolvers<void>()
    for (const stream of [app.stdout, app.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          lines.push(line)
          if (line.includes('Open http')) isServing.resolve()
        })
    app.on('close', () => isServing.reject(new Error(lines.join('\n'))))
    await isServing.promise
  })
  afterAll(async () => {
    if (app.exitCode === null && app.signalCode === null) {
      const closed = once(app, 'close')
      app.kill('SIGKILL')
      await closed
    }
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(Object.entries({ ...secrets, ...harmless }))('shows no process of its user the value of %s in its environment', (name, value) => {
    expect(ofApp('environ')).not.toContain(value)
    expect(ofApp('environ')).not.toContain(name)
  })

  it('shows no secret in its arguments, and no file that holds them', () => {
    const files = readdirSync(`/proc/${app.pid}/fd`).map((fd) => readlinkSync(`/proc/${app.pid}/fd/${fd}`))
    for (const value of Object.values(secrets)) expect(ofApp('cmdline')).not.toContain(value)
    expect(files.filter((file) => /\/readiness-|\/dev\/shm/.test(file) && !file.startsWith(root))).toEqual([])
    expect(readlinkSync(`/proc/${app.pid}/fd/0`)).toBe('/dev/null')
    expect(readdirSync(folder)).toEqual([])
  })

  it('was started with its secrets all the same, and keeps its arguments', () => {
    // It said so by its port, which came with them.
    expect(lines.join('\n')).toMatch(/Open http:\/\/127\.0\.0\.1:\d+\/register/)
    expect(ofApp('cmdline').split('\0')).toContain('argument')
  })

  it('opens no inspector when another process of its user sends it SIGUSR1', async () => {
    process.kill(app.pid ?? 0, 'SIGUSR1')
    // Answered by the same process, after the signal.
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\/register\/\w+/.exec(lines.join('\n')) ?? []
    expect((await fetch(address)).status).toBe(200)
    expect(lines.join('\n')).not.toContain('Debugger listening')
    expect(ofApp('cmdline')).toContain('--disable-sigusr1')
  })
})
