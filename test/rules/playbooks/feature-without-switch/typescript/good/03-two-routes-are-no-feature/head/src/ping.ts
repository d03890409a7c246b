import { Router } from 'express'
export const router = Router()
router.get('/ping', (req, res) => { res.json(1) })
router.get('/version', (req, res) => { res.json(2) })
