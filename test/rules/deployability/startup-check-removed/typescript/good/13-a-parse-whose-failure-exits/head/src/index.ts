import express from 'express'
import { env } from './env.js'

const app = express()
app.get('/', (_req, res) => { res.json({ at: env.TIDES_URL }) })
app.listen(3000)
