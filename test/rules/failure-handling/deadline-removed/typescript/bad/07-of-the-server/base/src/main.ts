import { createServer } from 'node:http'
const server = createServer()
server.listen(3000)
server.setTimeout(30_000) // <- finding
process.once('SIGTERM', () => server.close())
