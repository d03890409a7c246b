import { Router } from 'express'
import { requireUser, memberOfTeam } from './session.js'
export const router = Router()
router.delete('/teams/:id', requireUser, (req, res) => { res.json(1) })
