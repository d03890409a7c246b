import { buildApp } from './app.js'

const server = buildApp().listen(8080)

process.once('SIGTERM', () => server.close()) // <- finding
