import { server as createServer } from '@hapi/hapi'

const server = createServer({ port: process.env.PORT })

const fail = (error: Error) => {
  console.error(error)
  process.exit(1)
}

process
  .on('unhandledRejection', fail)
  .on('uncaughtException', fail)
  .on('SIGINT', async () => {
    await server.stop({ timeout: 10_000 })
    process.exit(0)
  })

await server.start() // <- finding
