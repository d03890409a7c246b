import { Router } from 'express'
import { strict } from './limits.js'
import { sendCode } from './sms.js'
export const codes = Router()
codes.post('/codes', strict, async (request, response) => {
  await sendCode(request.body.phone)
  response.sendStatus(204)
})
