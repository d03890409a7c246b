import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.get('/teams', requireUser, (req, res) => { res.json(1) })
router.delete('/teams/:id', requireUser, (req, res) => { res.json(1) })
