import type { Server } from '#model/facts/process'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { serverWithoutGracefulShutdownPython } from './examples/server-without-graceful-shutdown-python.ts'
import { serverWithoutGracefulShutdownJava } from './examples/server-without-graceful-shutdown-java.ts'
import { serverWithoutGracefulShutdownGo } from './examples/server-without-graceful-shutdown-go.ts'
import type { Linked, System, Unit } from '#model/system'
import { roleOf } from '#system/role-of'

const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path) && roleOf(path) === 'production'

/** Where a unit's shutdown may be written: in itself, in the packages of this repository that it depends on, and in those that depend on it. */
const belongsTo = (unit: Unit, system: System): ReadonlySet<Unit> =>
  new Set([unit, ...system.units.filter((other) => unit.dependencies.has(other.name) || other.dependencies.has(unit.name))])

const subjectOf = (unit: Unit): string => `graceful shutdown of ${unit.root || 'the service'}`

const lost: Readonly<Record<Server['serves'], string>> = {
  http: 'requests in flight are cut off',
  grpc: 'calls in flight are cut off',
  worker: 'the job in hand is cut off and waits until its lease runs out',
}

export const serverWithoutGracefulShutdown = rule({
  id: 'server-without-graceful-shutdown',
  check: '8.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Server that is not told to stop',
  why: 'Each deploy, scale-down and node drain sends SIGTERM. A process that does not handle it dies with its requests in flight, or, as PID 1 of a container, ignores it and is killed half a minute later: every release drops some work.',
  fix: 'Handle SIGTERM: stop taking new work, let what is in hand finish within the grace period, close pools and queues, then exit.',
  blindSpots:
    'A process manager or a base image that forwards and handles signals outside the repository is not seen. Platforms that stop by themselves (serverless, Next.js) are left out.',
  mustHaveRead: isCode,
  examples: {
    python: serverWithoutGracefulShutdownPython,
    java: serverWithoutGracefulShutdownJava,
    typescript: {
      bad: [
        `import { once } from 'node:events'
import express from 'express'
const server = express().listen(3000) // <- finding
await once(process, 'SIGUSR2')
server.emit('report')`,
        {
          title: 'an interrupt of the keyboard only',
          files: {
            'src/main.ts': `import Fastify from 'fastify'
const app = Fastify()
await app.listen({ port: 3000 }) // <- finding
process.on('SIGINT', async () => {
  await app.close()
})
`,
          },
        },
        `import express from 'express'
const app = express()
app.get('/', (_req, res) => { res.send('ok') })
app.listen(3000) // <- finding`,
        `import { Worker } from 'bullmq'
import { send } from './mail.js'
export const worker = new Worker('mail', async (job) => send(job.data), { connection: { host: 'redis' } }) // <- finding`,
        {
          title: 'the handler was taken away',
          base: {
            'src/main.ts': `import express from 'express'
const server = express().listen(3000)
process.once('SIGTERM', () => { // <- finding
  server.close(() => process.exit(0))
})
`,
          },
          files: { 'src/main.ts': `import express from 'express'\nconst server = express().listen(3000)\nexport default server\n` },
        },
        `import Fastify from 'fastify'
const app = Fastify()
await app.listen({ port: 3000 }) // <- finding
process.on('SIGINT', () => void app.close())`,
      ],
      good: [
        {
          title: 'a package of the repository installs it',
          files: {
            'package.json': `{ "name": "root", "private": true, "workspaces": ["packages/*"] }`,
            'packages/web/package.json': `{ "name": "web", "private": true, "scripts": { "start": "node src/main.js" }, "dependencies": { "express": "5.0.0", "lifecycle": "*" } }`,
            'packages/web/src/main.ts': `import express from 'express'
import { closeOnSignals } from 'lifecycle'
closeOnSignals(express().listen(3000))
`,
            'packages/lifecycle/package.json': `{ "name": "lifecycle", "exports": "./src/index.ts" }`,
            'packages/lifecycle/src/index.ts': `export const closeOnSignals = (server: { close(): void }) => {
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => server.close())
}
`,
          },
        },
        `import { once } from 'node:events'
import express from 'express'
const server = express().listen(3000)
await once(process, 'SIGTERM')
server.close()`,
        {
          title: "a platform of functions calls it, and it listens on a developer's machine alone",
          files: {
            'src/main.ts': `import express from 'express'
import serverless from 'serverless-http'
const app = express()
export const handler = serverless(app)
if (process.env.LOCAL) app.listen(3000)
`,
          },
        },
        {
          title: 'a server that a test starts',
          files: {
            'test/server.ts': `import express from 'express'
express().listen(0)
`,
          },
        },
        `import express from 'express'
const server = express().listen(3000)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => server.close())`,
        {
          title: 'another file of the service does it',
          files: {
            'src/main.ts': `import express from 'express'\nimport { stopOnSignal } from './stop.js'\nstopOnSignal(express().listen(3000))\n`,
            'src/stop.ts': `import type { Server } from 'node:http'\nexport const stopOnSignal = (server: Server) => {\n  process.on('SIGTERM', () => server.close())\n}\n`,
          },
        },
        `import closeWithGrace from 'close-with-grace'
import Fastify from 'fastify'
const app = Fastify()
closeWithGrace(() => app.close())
await app.listen({ port: 3000 })`,
        `import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'
const app = await NestFactory.create(AppModule)
app.enableShutdownHooks()
await app.listen(3000)`,
        {
          title: 'it answers one challenge, and the function closes it when that is done',
          files: {
            'src/certificate.ts': `import express from 'express'
import { ask, isIssued, sleep } from './issuer.js'
export const validate = async (port: number, id: string) => {
  const app = express()
  app.get('/.well-known/challenge', (_req, res) => { res.send(id) })
  const server = await app.listen(port, () => console.info('waiting'))
  await ask(id)
  while (!(await isIssued(id))) await sleep(2_000)
  server.close(() => console.info('done'))
}
`,
          },
        },
        {
          title: 'a package of the house that is made for it',
          files: {
            'src/main.ts': `import { onShutdown } from '@acme/graceful-shutdown'
import express from 'express'
onShutdown(express().listen(3000))
`,
          },
        },
        {
          title: 'a test server',
          files: { 'test/server.ts': `import express from 'express'\nexport const server = express().listen(0)\n` },
        },
        {
          title: 'a command-line tool that listens for a sign-in to come back',
          files: {
            'package.json': '{ "name": "tool", "bin": "./cli.js", "exports": "./index.js", "dependencies": { "open": "10.0.0" } }',
            'src/login.ts': `import { createServer } from 'node:http'\ncreateServer((_request, response) => response.end('done')).listen(8976)\n`,
          },
        },
      ],
    },
    go: serverWithoutGracefulShutdownGo,
  },
  *judge(system) {
    const handlers = system
      .facts('signal-handler')
      .filter((handler) => handler.file.role === 'production' && handler.signals.includes('SIGTERM'))
    const byUnit = new Map<Unit, Linked<Server>[]>()
    for (const server of system.facts('server'))
      if (server.inService && server.file.unit && server.file.unit.runtime !== 'serverless')
        byUnit.set(server.file.unit, [...(byUnit.get(server.file.unit) ?? []), server])
    for (const [unit, [server]] of byUnit) {
      // A process beside the service that only says whether it lives has no work to lose.
      if (!server || /health-?check|probe/i.test(unit.root)) continue
      const mine = belongsTo(unit, system)
      const found = handlers.filter((handler) => handler.file.unit && mine.has(handler.file.unit))
      for (const handler of found)
        // A package that takes no signal itself stops nothing by being loaded.
        if (handler.stops.length > 0 || /^(process|globalThis|await)/.test(handler.by))
          yield evidenceAt(handler, `SIGTERM handled by ${handler.by}`, handler.at, subjectOf(unit))
      if (found.length > 0) continue
      yield gapAt(server, {
        subject: subjectOf(unit),
        message: `The process starts to serve here, and nothing of this service handles SIGTERM (not found in ${unit.root ? `\`${unit.root}\`` : 'this repository'}): on every deploy ${lost[server.serves]}.`,
        evidence: [`SIGTERM handlers and packages that install one, in ${[...mine].map((one) => one.root || 'the repository').join(', ')}`],
      })
    }
  },
})
