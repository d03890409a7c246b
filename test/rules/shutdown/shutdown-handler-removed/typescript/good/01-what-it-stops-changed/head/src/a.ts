import { server, db } from './server.js'
server.listen(3000)
process.once('SIGTERM', () => { server.close(); db.end() })
