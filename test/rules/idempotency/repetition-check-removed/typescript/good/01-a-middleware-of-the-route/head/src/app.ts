import express, { type RequestHandler } from 'express'
import { inbox } from './inbox'
import { grant } from './points'

export const app = express()

const firstTime: RequestHandler = async (req, res, next) => {
  if (await inbox.alreadyHandled(req.body.eventId)) {
    res.sendStatus(200)
    return
  }
  next()
}

app.post('/hooks/paid', express.json(), firstTime, async (req, res) => {
  await grant(req.body.customer, req.body.points)
  res.sendStatus(200)
})
