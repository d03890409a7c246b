import { Router } from 'express'
import { perCaller } from './limits.js'
import { save } from './note-store.js'
export const notes = Router()
notes.use(perCaller)
notes.post('/notes', async (request, response) => {
  await save(request.body)
  response.sendStatus(201)
})
