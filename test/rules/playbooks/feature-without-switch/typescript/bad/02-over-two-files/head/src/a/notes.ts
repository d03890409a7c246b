import { Router } from 'express'
import { run } from './run.js'
export const notes = Router()
notes.post('/notes', (req, res) => { res.json(run(req.body)) }) // <- finding
notes.get('/notes/:id', (req, res) => { res.json(run(req.params.id)) })
