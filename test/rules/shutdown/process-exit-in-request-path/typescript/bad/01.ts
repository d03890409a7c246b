import { createServer } from 'node:http'
import { parse } from './parse.js'
const server = createServer()
server.on('request', (request, response) => {
  if (!parse(request.url)) process.exit(1) // <- finding
  response.end()
})
server.listen(3000)
