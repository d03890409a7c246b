import { Router } from 'express'
import { requireUser } from '../session.js'
import { notes } from './notes.js'
export const feedback = Router()
feedback.post('/feedback', requireUser, async (req, res) => { res.json(await notes.add(req.body)) })
