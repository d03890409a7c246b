import express from 'express'
import { assertRegistered } from './clients.js'
export const app = express()
app.get('/authorize', async (req, res) => {
  await assertRegistered(req.query.client_id, req.query.redirect_uri)
  res.redirect(`${req.query.redirect_uri}?code=1`)
})