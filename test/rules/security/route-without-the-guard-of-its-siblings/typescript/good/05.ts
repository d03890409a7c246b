import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.post('/a', requireUser, (req, res) => { res.sendStatus(201) })
router.put('/b', (req, res) => { res.sendStatus(204) })
router.delete('/c', (req, res) => { res.sendStatus(204) })