import { createServer } from 'node:http'
import { logger } from './logger.js'
const server = createServer()
server.on('upgrade', (request, socket) => {
  socket.on('error', (error) => logger.warn({ error }, 'socket')) // <- finding
  accept(request, socket)
})
server.listen(3000)
const accept = (request: unknown, socket: unknown) => [request, socket]
