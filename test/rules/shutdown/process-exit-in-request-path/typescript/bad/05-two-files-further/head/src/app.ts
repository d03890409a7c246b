import express from 'express'
import { load } from './settings.js'
const app = express()
app.get('/settings/:id', async (req, res) => { res.json(await load(req.params.id)) })
