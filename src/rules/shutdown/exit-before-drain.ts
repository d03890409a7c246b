import { gapAt, rule } from '#model/rule'
import { exitBeforeDrainPython } from './examples/exit-before-drain-python.ts'
import { exitBeforeDrainGo } from './examples/exit-before-drain-go.ts'

export const exitBeforeDrain = rule({
  id: 'exit-before-drain',
  check: '8.2',
  alsoServes: ['8.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Shutdown that exits before work is done',
  why: 'Each deploy ends the process at the moment the signal arrives: requests in flight get a connection reset, jobs in hand are lost or run again, buffered logs and spans are never sent.',
  fix: 'Wait for what is being stopped (its callback or promise) and exit after that; keep a timer that forces the exit when draining takes longer than the grace period.',
  blindSpots: 'A handler that calls other functions before it exits is not judged: they may do their work at once.',
  examples: {
    python: exitBeforeDrainPython,
    typescript: {
      bad: [
        `import { createServer } from 'node:http'
const server = createServer((_req, res) => res.end('ok'))
server.listen(8080)
function onTerm() {
  console.log('SIGTERM received')
  server.close()
  process.exit() // <- finding
}
process.on('SIGTERM', onTerm)
`,
        {
          title: 'a promise that nobody waits for',
          files: {
            'src/main.ts': `import Fastify from 'fastify'
const app = Fastify()
await app.listen({ port: 3000 })
process.once('SIGTERM', () => {
  app.log.info('stopping')
  void app.close()
  process.exit(0) // <- finding
})
`,
          },
        },
        `import express from 'express'
const server = express().listen(3000)
process.on('SIGTERM', () => {
  server.close()
  process.exit(0) // <- finding
})`,
        `import express from 'express'
express().listen(3000)
process.once('SIGTERM', () => {
  console.log('bye')
  process.exit(0) // <- finding
})`,
        {
          title: 'the server is another file',
          files: {
            'src/main.ts': `import express from 'express'\nimport './stop.js'\nexport const server = express().listen(3000)\n`,
            'src/stop.ts': `import { pool } from './db.js'
const stop = () => {
  pool.end()
  process.exit(0) // <- finding
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
`,
          },
        },
      ],
      good: [
        `import express from 'express'
const server = express().listen(3000)
process.once('SIGTERM', () => {
  server.close((error) => {
    process.exit(error ? 1 : 0)
  })
  setTimeout(() => process.exit(1), 20_000).unref()
})
`,
        `import express from 'express'
import { shutdown } from './shutdown.js'
express().listen(3000)
process.once('SIGTERM', () => {
  shutdown().finally(() => process.exit(0))
})
`,
        `import express from 'express'
const server = express().listen(3000)
process.once('SIGTERM', () => server.close(() => process.exit(0)))`,
        `import express from 'express'
import { pool } from './db.js'
const server = express().listen(3000)
process.once('SIGTERM', async () => {
  await new Promise((resolve) => server.close(resolve))
  await pool.end()
  process.exit(0)
})`,
        `import express from 'express'
const server = express().listen(3000)
let isStopping = false
process.on('SIGTERM', () => {
  if (isStopping) process.exit(1)
  isStopping = true
  server.close()
  setTimeout(() => process.exit(1), 10_000).unref()
})`,
        `import express from 'express'
import { flushSync } from './journal.js'
express().listen(3000)
process.on('SIGTERM', () => {
  flushSync()
  process.exit(0)
})`,
        {
          title: 'a command-line tool',
          files: {
            'package.json': '{ "name": "tool", "bin": "./cli.js" }',
            'src/cli.ts': `process.on('SIGTERM', () => process.exit(143))\n`,
          },
        },
        `import express from 'express'
const server = express().listen(3000)
process.on('SIGTERM', () => { server.close() })
process.on('SIGINT', () => { process.exit(130) })`,
      ],
    },
    go: exitBeforeDrainGo,
  },
  *judge(system) {
    const serving = new Set(system.facts('server').flatMap((server) => (server.inService ? [server.file.unit] : [])))
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || !exit.before?.signals.includes('SIGTERM') || !serving.has(exit.file.unit)) continue
      yield gapAt(exit, {
        message: exit.before.nothing
          ? `\`${exit.callee}\` ends the process as soon as ${exit.before.signals.join(' or ')} arrives; nothing is told to finish first.`
          : `\`${exit.callee}\` runs right after ${exit.before.stops.map((name) => `\`${name}()\``).join(', ')}, which only begins to stop: nothing waits for it.`,
      })
    }
  },
})
