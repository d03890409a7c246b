import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/files/:name', async (req, res) => { res.send(await readFile(`uploads/${req.params.name}`)) }) // <- finding