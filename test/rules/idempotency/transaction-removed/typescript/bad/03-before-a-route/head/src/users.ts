import Router from 'koa-router'
import auth from './auth.js'
import { transaction } from './transaction.js'
import { invite } from './invite.js'
const router = new Router()
router.post('users.invite', auth(), invite)
router.post('users.delete', auth(), transaction(), invite)
export default router
