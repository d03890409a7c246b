import { Router } from 'express'
import { run } from './run.js'
export const tags = Router()
tags.post('/tags', (req, res) => { res.json(run(req.body)) })
tags.delete('/tags/:id', (req, res) => { res.json(run(req.params.id)) })
