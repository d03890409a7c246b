import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const server = createServer()
server.listen(3000)

process.once('SIGTERM', async () => {
  server.close()
  await pause(10_000)
  server.closeAllConnections()
})
