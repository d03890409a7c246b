import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/terms', async (req, res) => { res.send(await readFile('terms.html')) })