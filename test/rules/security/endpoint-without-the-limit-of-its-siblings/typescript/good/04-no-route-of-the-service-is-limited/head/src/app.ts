import express from 'express'
import { messages } from './store'

export const app = express()
app.post('/messages', async (req, res) => res.status(201).json(await messages.insert(req.body)))
