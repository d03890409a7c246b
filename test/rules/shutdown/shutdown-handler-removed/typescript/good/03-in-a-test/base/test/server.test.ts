import { server } from './server.js'
process.once('SIGTERM', () => server.close())
