import { createServer } from 'node:http'

const server = createServer((_, response) => response.end('ok')).listen(8080)

process.once('SIGTERM', () => {
  server.close(() => process.exit(0))
})
