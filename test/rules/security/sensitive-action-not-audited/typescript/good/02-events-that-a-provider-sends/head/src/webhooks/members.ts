import { Router } from 'express'
import { verify } from './verify.js'
import { apply } from './apply.js'
export const hooks = Router()
hooks.post('/webhooks/directory', verify, async (req, res) => { res.json(await apply(req.body)) })
