import { Router } from 'express'
import { requireUser } from './session.js'
import { remove } from './store.js'
export const router = Router()
router.get('/teams/:id', requireUser, (req, res) => { res.json(1) })
router.delete('/teams/:id', async (req, res) => { res.json(await remove(req.params.id)) })
