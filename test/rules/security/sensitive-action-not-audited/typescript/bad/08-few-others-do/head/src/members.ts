import { Router } from 'express'
import { requireUser } from './session.js'
import { audit, store } from './store.js'
export const router = Router()
router.post('/members', requireUser, async (req, res) => { await audit.record('add'); res.json(await store.add(req.body)) })
router.delete('/members/:id', requireUser, async (req, res) => { await audit.record('remove'); res.json(await store.remove(req.params.id)) })
router.post('/roles', requireUser, async (req, res) => { await audit.record('role'); res.json(await store.role(req.body)) })
router.delete('/roles/:id', requireUser, async (req, res) => { res.json(await store.removeRole(req.params.id)) }) // <- finding
router.post('/api-keys', requireUser, async (req, res) => { res.json(await store.key(req.body)) })
