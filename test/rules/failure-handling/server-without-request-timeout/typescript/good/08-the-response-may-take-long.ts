import { createServer } from 'node:http'

const server = createServer((request, response) => {
  response.setTimeout(0)
  response.write('event: ready\n\n')
})
server.timeout = 0
server.listen(8080)
