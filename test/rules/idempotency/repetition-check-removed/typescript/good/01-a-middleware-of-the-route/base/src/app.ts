import express from 'express'
import { inbox } from './inbox'
import { grant } from './points'

export const app = express()

app.post('/hooks/paid', express.json(), async (req, res) => {
  if (await inbox.alreadyHandled(req.body.eventId)) {
    res.sendStatus(200)
    return
  }
  await grant(req.body.customer, req.body.points)
  res.sendStatus(200)
})
