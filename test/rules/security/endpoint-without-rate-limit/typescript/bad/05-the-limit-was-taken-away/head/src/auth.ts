import { Router } from 'express'
export const router = Router()
router.post('/sign-up', (req, res) => { res.sendStatus(201) })
