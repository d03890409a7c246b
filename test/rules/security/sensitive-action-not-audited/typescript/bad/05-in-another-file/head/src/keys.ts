import { Router } from 'express'
import { requireUser } from './session.js'
import { store } from './store.js'
export const router = Router()
router.post('/api-keys', requireUser, async (req, res) => { res.json(await store.key(req.body)) }) // <- finding
