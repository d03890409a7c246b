import http from 'node:http'
import { app } from './app.js'
const server = http.createServer(app)
server.listen(3000)
process.once('SIGTERM', () => { // <- finding
  server.close(() => process.exit(0))
})
