import express from 'express'
import { getEnv } from './env.js'
const app = express()
app.get('/', (_req, res) => { res.json({ port: getEnv().PORT }) })
const server = app.listen(getEnv().PORT)
process.once('SIGTERM', () => server.close())
