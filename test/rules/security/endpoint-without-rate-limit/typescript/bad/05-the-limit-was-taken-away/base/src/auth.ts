import { Router } from 'express'
import { loginLimiter } from './limits.js'
export const router = Router()
router.post('/sign-up', loginLimiter, (req, res) => { res.sendStatus(201) }) // <- finding
