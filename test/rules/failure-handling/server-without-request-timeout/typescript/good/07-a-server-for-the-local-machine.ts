import { createServer } from 'node:http'

const server = createServer((request, response) => response.end('ok'))
server.requestTimeout = 10_000
server.listen(0, '127.0.0.1')
