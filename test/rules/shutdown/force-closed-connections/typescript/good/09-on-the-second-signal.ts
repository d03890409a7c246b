import { createServer } from 'node:http'

const server = createServer()
server.listen(3000)
let stopping = false

process.on('SIGTERM', () => {
  if (stopping) return server.closeAllConnections()
  stopping = true
  server.close()
})
