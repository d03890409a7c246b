import express from 'express'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
const app = express()
app.get('/files/:name', async (req, res) => { res.send(await readFile(`uploads/${path.basename(req.params.name)}`)) })