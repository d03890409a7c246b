import { Router } from 'express'
import { run } from './run.js'
export const router = Router()
router.post('/exports', (req, res) => { res.json(run(req.body)) })
router.get('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
router.delete('/exports/:id', (req, res) => { res.json(run(req.params.id)) })
