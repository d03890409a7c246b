import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { buildApp } from './app.js'

const server = createServer({ key: readFileSync('/tls/key'), cert: readFileSync('/tls/cert') }, buildApp())
server.listen(8443)
