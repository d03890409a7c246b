import { rule } from '#model/rule'
import { shutdownHandlerRemovedPython } from './examples/shutdown-handler-removed-python.ts'
import { shutdownHandlerRemovedGo } from './examples/shutdown-handler-removed-go.ts'
import { judgeLost } from '#system/lost-safeguards'
import { shutdownHandlerRemovedJava } from './examples/shutdown-handler-removed-java.ts'

export const shutdownHandlerRemoved = rule({
  id: 'shutdown-handler-removed',
  check: '8.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Handling of the signal to stop removed',
  why: 'Every deploy sends that signal. Without the handler the process ends at once: requests that were being answered get no answer, jobs stop in the middle, and what was buffered is lost.',
  fix: 'Keep a handler that stops taking new work, waits for what is running, and then closes connections.',
  blindSpots: 'A handler that a package installs by itself is known for common packages only.',
  examples: {
    java: shutdownHandlerRemovedJava,
    python: shutdownHandlerRemovedPython,
    typescript: {
      bad: [
        {
          title: 'only the keyboard is heard now',
          base: {
            'src/a.ts': `import express from 'express'
const server = express().listen(3000)
const stop = () => server.close()
process.on('SIGTERM', stop) // <- finding
process.on('SIGINT', stop)
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
const server = express().listen(3000)
const stop = () => server.close()
process.on('SIGINT', stop)
process.on('SIGQUIT', stop)
`,
          },
        },

        {
          title: 'several signals',
          base: {
            'src/a.ts': `import { server } from './server.js'
server.listen(3000)
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => server.close()) // <- finding
}
`,
          },
          files: {
            'src/a.ts': `import { server } from './server.js'
server.listen(3000)
`,
          },
        },
        {
          title: 'of a worker',
          base: {
            'src/a.ts': `import { Worker } from 'bullmq'
import { handle } from './handle.js'
const worker = new Worker('mail', handle)
process.on('SIGTERM', async () => { // <- finding
  await worker.close()
})
`,
          },
          files: {
            'src/a.ts': `import { Worker } from 'bullmq'
import { handle } from './handle.js'
const worker = new Worker('mail', handle)
export { worker }
`,
          },
        },

        {
          title: 'a server',
          base: {
            'src/main.ts': `import http from 'node:http'
import { app } from './app.js'
const server = http.createServer(app)
server.listen(3000)
process.once('SIGTERM', () => { // <- finding
  server.close(() => process.exit(0))
})
`,
          },
          files: {
            'src/main.ts': `import http from 'node:http'
import { app } from './app.js'
const server = http.createServer(app)
server.listen(3000)
`,
          },
        },
        {
          title: 'in a function that starts it',
          base: {
            'src/run.ts': `import { Server } from './server.js'
export const run = async () => {
  const server = new Server()
  await server.start()
  process.on('SIGINT', async () => { // <- finding
    await server.stop()
    process.exit(0)
  })
  return server
}
`,
          },
          files: {
            'src/run.ts': `import { Server } from './server.js'
export const run = async () => {
  const server = new Server()
  await server.start()
  return server
}
`,
          },
        },
        {
          title: 'of a framework',
          base: {
            'src/main.ts': `import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'
const app = await NestFactory.create(AppModule)
app.enableShutdownHooks() // <- finding
await app.listen(3000)
`,
          },
          files: {
            'src/main.ts': `import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'
const app = await NestFactory.create(AppModule)
await app.listen(3000)
`,
          },
        },
      ],
      good: [
        {
          title: 'what it stops changed',
          base: {
            'src/a.ts': `import { server, db } from './server.js'
server.listen(3000)
process.once('SIGTERM', () => server.close())
`,
          },
          files: {
            'src/a.ts': `import { server, db } from './server.js'
server.listen(3000)
process.once('SIGTERM', () => { server.close(); db.end() })
`,
          },
        },
        {
          title: 'another signal as well',
          base: {
            'src/a.ts': `import { server } from './server.js'
server.listen(3000)
process.once('SIGTERM', () => server.close())
`,
          },
          files: {
            'src/a.ts': `import { server } from './server.js'
server.listen(3000)
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.close())
`,
          },
        },
        {
          title: 'in a test',
          base: {
            'test/server.test.ts': `import { server } from './server.js'
process.once('SIGTERM', () => server.close())
`,
          },
          files: {
            'test/server.test.ts': `import { server } from './server.js'
server.listen(0)
`,
          },
        },

        {
          title: 'another form of it',
          base: {
            'src/main.ts': `import { server } from './server.js'\nserver.listen(3000)\nprocess.once('SIGTERM', () => server.close())\n`,
          },
          files: {
            'src/main.ts': `import closeWithGrace from 'close-with-grace'\nimport { server } from './server.js'\nserver.listen(3000)\ncloseWithGrace(() => server.close())\n`,
          },
        },
        {
          title: 'moved to another file',
          base: {
            'src/main.ts': `import { server } from './server.js'\nserver.listen(3000)\nprocess.once('SIGTERM', () => server.close())\n`,
          },
          files: {
            'src/main.ts': `import { server } from './server.js'\nserver.listen(3000)\n`,
            'src/stop.ts': `import { server } from './server.js'\nprocess.once('SIGTERM', () => server.close())\n`,
          },
        },
        {
          title: 'the file went away',
          base: {
            'src/main.ts': `import { server } from './server.js'\nserver.listen(3000)\nprocess.once('SIGTERM', () => server.close())\n`,
            'src/other.ts': 'export const other = 1\n',
          },
          files: { 'src/other.ts': 'export const other = 1\n' },
        },
        {
          title: 'a handler that stopped nothing',
          base: {
            'src/main.ts': `import { server } from './server.js'\nserver.listen(3000)\nprocess.on('SIGUSR2', () => console.log('here'))\n`,
          },
          files: { 'src/main.ts': `import { server } from './server.js'\nserver.listen(3000)\n` },
        },
        `import { server } from './server.js'
server.listen(3000)
process.once('SIGTERM', () => server.close())`,
      ],
    },
    go: shutdownHandlerRemovedGo,
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['abrupt-end'],
      ({ by, protects }) => `${by} is no longer handled in ${protects}, and nothing else that is told to stop was put in its place.`,
    ),
})
