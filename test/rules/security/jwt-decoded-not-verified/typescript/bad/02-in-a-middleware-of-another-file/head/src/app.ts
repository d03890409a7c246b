import express from 'express'
import { requireUser } from './user.js'
const app = express()
app.get('/me', (req, res) => { requireUser(req as never, res, () => res.json('me')) })
