import { Router } from 'express'
import { authenticated, resolveApiKey } from './session.js'
import { state } from './state.js'
export const router = Router()
router.get(
  '/devices/:id/state',
  resolveApiKey,
  state,
)
