import { Router } from 'express'
import { cached } from './cache.js'
export const api = Router()
api.get('/x', async (req, res) => { res.json(await cached('x', async () => 1)) })
