import express from 'express'
import { dryRun } from './config.js'
const app = express()
app.get('/', (_req, res) => { res.json(dryRun) })
app.listen(3000)
