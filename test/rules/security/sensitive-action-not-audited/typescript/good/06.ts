import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.delete('/keys/:id', requireUser, async (req, res) => { res.json(await store.removeKey(req.params.id)) })