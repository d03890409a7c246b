import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.use(requireUser)
router.post('/teams', (req, res) => { res.sendStatus(201) })
router.delete('/teams/:id', (req, res) => { res.sendStatus(204) })