import { createServer } from 'node:http'
const server = createServer()
server.listen(3000)
process.once('SIGTERM', () => {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 20_000).unref()
})