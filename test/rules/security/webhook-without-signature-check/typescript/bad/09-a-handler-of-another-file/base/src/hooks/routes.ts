import { Router } from 'express'

export const hooks = Router()
