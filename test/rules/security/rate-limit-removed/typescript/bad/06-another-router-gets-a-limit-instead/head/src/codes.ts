import { Router } from 'express'
import { sendCode } from './sms.js'
export const codes = Router()
codes.post('/codes', async (request, response) => {
  await sendCode(request.body.phone)
  response.sendStatus(204)
})
