import http from 'node:http'
import { handler } from './handler.js'
http.createServer((req, res) => {
  handler(req, res)
}).listen(3000)
