import { createServer } from 'node:http'
import { handle } from './handle.js'

const server = createServer({ requestTimeout: 0, keepAliveTimeout: 5_000 }, handle) // <- finding

server.listen(8080)
