import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.get('/teams', requireUser, (req, res) => { res.json(1) })
