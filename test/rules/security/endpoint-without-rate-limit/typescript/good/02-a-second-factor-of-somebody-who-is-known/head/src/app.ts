import express from 'express'
import { keys } from './keys.js'
const app = express()
app.post('/mfa/webauthn/register/finish', async (req, res) => {
  res.json(await keys.add(req.session.userId, req.body))
})
