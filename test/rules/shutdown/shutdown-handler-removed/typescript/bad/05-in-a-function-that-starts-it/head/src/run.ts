import { Server } from './server.js'
export const run = async () => {
  const server = new Server()
  await server.start()
  return server
}
