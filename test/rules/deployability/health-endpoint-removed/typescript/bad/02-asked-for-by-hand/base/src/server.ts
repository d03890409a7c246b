import http from 'node:http'
import { handler } from './handler.js'
http.createServer((req, res) => {
  if (new URL(req.url ?? '', 'http://host').pathname === '/_health') { // <- finding
    return res.end('ok')
  }
  handler(req, res)
}).listen(3000)
