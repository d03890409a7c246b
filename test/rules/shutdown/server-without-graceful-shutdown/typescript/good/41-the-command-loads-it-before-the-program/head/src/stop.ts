import { open } from './open.js'

process.once('SIGTERM', () => open.forEach((server) => server.close()))
