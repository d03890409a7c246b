import { Router } from 'express'
import { requireUser } from './session.js'
export const router = Router()
router.use(requireUser)
router.delete('/teams/:id', (req, res) => { res.json(1) })
