import { createServer } from 'node:http'

const server = createServer((request, response) => response.end('ok')).listen(8080)

process
  .on('unhandledRejection', (reason) => console.error(reason))
  .once('SIGTERM', () => server.close(() => process.exit(0)))
