import { buildApp } from './app.js'

const server = buildApp().listen(8080)
server.requestTimeout = 0
server.headersTimeout = 0
