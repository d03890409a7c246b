import { Server } from './server.js'
export const run = async () => {
  const server = new Server()
  await server.start()
  process.on('SIGINT', async () => { // <- finding
    await server.stop()
    process.exit(0)
  })
  return server
}
