import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.post('/teams', requireUser, (req, res) => { res.sendStatus(201) })
router.put('/teams/:id', requireUser, (req, res) => { res.sendStatus(204) })
router.patch('/teams/:id', requireUser, (req, res) => { res.sendStatus(204) })
router.delete('/teams/:id', requireUser, (req, res) => { res.sendStatus(204) }) // <- finding
