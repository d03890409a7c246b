import { createServer } from 'node:http'

import { receive } from './receive.js'

export const server = createServer((request, response) => {
  receive(request).then(
    (status) => response.writeHead(status).end(),
    (error: unknown) => {
      console.error('delivery not stored', error)
      response.writeHead(500).end()
    },
  )
}).listen(3000)
