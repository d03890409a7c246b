import express from 'express'
import { requireUser } from './session.js'
const app = express()
app.post('/devices/register', requireUser, (_req, res) => { res.sendStatus(201) })