import { createServer } from 'node:http'

const server = createServer()
server.listen(3000)

function stop(signal: string) {
  console.log(`received ${signal}`)
  server.closeAllConnections() // <- finding
  server.close()
}

process.on('SIGTERM', () => stop('SIGTERM'))
