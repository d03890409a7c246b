import express from 'express'
import { signIn } from './sign-in.js'
const app = express()
app.post('/sign-in', async (req, res) => { res.json(await signIn(req.body)) })
