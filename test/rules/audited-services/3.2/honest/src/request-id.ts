import { randomUUID } from 'node:crypto'

import { app } from './main.js'

app.use((request, response, next) => {
  response.locals.log = log.child({ requestId: request.get('x-request-id') ?? randomUUID() })
  next()
})
