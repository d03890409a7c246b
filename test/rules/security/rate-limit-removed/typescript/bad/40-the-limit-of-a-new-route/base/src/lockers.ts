import { Router } from 'express'
import rateLimit from 'express-rate-limit'
import { reserve, unlock } from './actions.js'

const perMinute = rateLimit({ windowMs: 60_000, limit: 5 })

export const router = Router()
router.post('/unlock', perMinute, unlock) // <- finding
