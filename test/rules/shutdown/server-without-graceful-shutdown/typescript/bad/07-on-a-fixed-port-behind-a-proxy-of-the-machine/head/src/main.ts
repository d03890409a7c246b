import { createServer } from 'node:http'

createServer((request, response) => response.end(request.url)).listen(8080, '127.0.0.1') // <- finding
