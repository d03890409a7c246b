import { application } from './application.js'

const server = application.listen(8080)
process.once('SIGTERM', () => server.close(() => process.exit(0)))
