import http from 'node:http'
import { app } from './app.js'

const server = http.createServer({ requestTimeout: 0 }, app)
server.requestTimeout = 120_000
server.listen(8080)
