import { createServer } from 'node:http'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

const server = createServer()
server.listen(3000)

async function stop() {
  server.close()
  await Promise.race([once(server, 'close'), delay(20_000)])
  server.closeAllConnections()
}

process.on('SIGTERM', () => void stop())
