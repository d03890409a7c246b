import express from 'express'
import { Ferries } from './ferries.js'

const app = express()
const ferries = new Ferries()
app.get('/ferries/:pier', async (req, res) => void res.json(await ferries.next(req.params.pier)))
app.listen(8080)
