import { createServer } from 'node:http'
import { logger } from './logger.js'
const server = createServer()
server.on('upgrade', (request, socket) => {
  accept(request, socket)
})
server.listen(3000)
const accept = (request: unknown, socket: unknown) => [request, socket]
