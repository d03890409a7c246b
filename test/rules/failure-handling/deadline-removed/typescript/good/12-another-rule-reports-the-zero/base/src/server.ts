import { buildApp } from './app.js'

const server = buildApp().listen(8080)
server.requestTimeout = 30_000
server.headersTimeout = 15_000
