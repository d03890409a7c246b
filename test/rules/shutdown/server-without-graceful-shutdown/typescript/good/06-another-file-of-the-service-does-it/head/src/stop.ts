import type { Server } from 'node:http'
export const stopOnSignal = (server: Server) => {
  process.on('SIGTERM', () => server.close())
}
