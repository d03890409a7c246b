import { createServer } from 'node:http'
import { promisify } from 'node:util'

const server = createServer()
server.listen(3000)

process.on('SIGTERM', async () => {
  try {
    await promisify(server.close.bind(server))()
  } catch (error) {
    console.error('drain failed', error)
    server.closeAllConnections()
  }
})
