import { Router } from 'express'
import { requireUser } from './session.js'
import { remove } from './remove.js'
export const router = Router()
router.post('/a', requireUser, (req, res) => { res.sendStatus(201) })
router.put('/b', requireUser, (req, res) => { res.sendStatus(204) })
router.patch('/c', requireUser, (req, res) => { res.sendStatus(204) })
router.delete('/d', remove)
