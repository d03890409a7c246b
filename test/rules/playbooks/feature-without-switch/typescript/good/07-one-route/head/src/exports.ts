import { Router } from 'express'
export const router = Router()
router.get('/version', (req, res) => { res.json(1) })
