import express from 'express'

import { requestId } from './request-id.js'

export const app = express()
app.use(requestId)
app.get('/version', (_request, response) => {
  response.locals.log.info('version asked')
  response.json({ version: '1' })
})
export const server = app.listen(3000)
