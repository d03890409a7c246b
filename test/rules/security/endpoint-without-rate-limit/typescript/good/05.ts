import express from 'express'
import { loginLimiter } from './limits.js'
const app = express()
app.post('/auth/login', loginLimiter, (req, res) => { res.sendStatus(204) })