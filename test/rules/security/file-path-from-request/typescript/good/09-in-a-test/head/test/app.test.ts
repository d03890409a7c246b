import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/', async (req, res) => { res.send(await readFile(String(req.query.f))) })
