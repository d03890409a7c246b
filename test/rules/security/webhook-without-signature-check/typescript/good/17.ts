import express from 'express'
import { handleLinear } from '@acme/linear'
const app = express()
app.post('/webhooks/linear', async (req, res) => { await handleLinear(req); res.json(req.body) })