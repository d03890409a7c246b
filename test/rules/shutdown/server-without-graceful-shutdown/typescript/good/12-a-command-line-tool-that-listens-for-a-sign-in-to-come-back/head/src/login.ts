import { createServer } from 'node:http'
createServer((_request, response) => response.end('done')).listen(8976)
