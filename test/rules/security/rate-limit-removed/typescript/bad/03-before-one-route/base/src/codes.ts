import Router from 'koa-router'
import { rateLimiter } from './limits.js'
import { verify } from './codes-store.js'
const router = new Router()
router.post('codes.verify', rateLimiter(10), verify) // <- finding
export default router
