import { createServer } from 'node:http'
import { upload } from './upload.js'

const server = createServer({ requestTimeout: 30 * 60_000 }, upload)
server.listen(8080)
