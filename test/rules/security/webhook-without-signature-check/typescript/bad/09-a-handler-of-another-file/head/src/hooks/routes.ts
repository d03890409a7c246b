import { Router } from 'express'
import { stripe } from './stripe.js'

export const hooks = Router()

hooks.post('/hooks/stripe', stripe)
