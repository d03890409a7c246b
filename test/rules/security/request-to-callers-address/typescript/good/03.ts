import express from 'express'
import { base } from './config.js'
const app = express()
app.get('/users/:id', async (req, res) => { res.json(await (await fetch(`${base}/users/${req.params.id}`)).json()) })