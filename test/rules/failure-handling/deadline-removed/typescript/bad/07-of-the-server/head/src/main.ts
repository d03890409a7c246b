import { createServer } from 'node:http'
const server = createServer()
server.listen(3000)
process.once('SIGTERM', () => server.close())
