import https, { type Server } from 'node:https'
import { readFileSync } from 'node:fs'
import { app } from './app.js'

export class Gateway {
  readonly server: Server

  constructor() {
    this.server = https.createServer({ key: readFileSync('/tls/key.pem'), cert: readFileSync('/tls/cert.pem') }, app)
    this.server.requestTimeout = 0 // <- finding
  }

  start(port: number): void {
    this.server.listen(port)
  }
}
