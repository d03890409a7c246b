import { createServer } from 'node:http'
const server = createServer((_req, res) => res.end('ok'))
server.listen(8080)
function onTerm() {
  console.log('SIGTERM received')
  server.close()
  process.exit() // <- finding
}
process.on('SIGTERM', onTerm)
