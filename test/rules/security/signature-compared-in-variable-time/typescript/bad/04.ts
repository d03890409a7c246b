import Router from 'koa-router'
import env from './env.js'
const router = new Router()
router.post('/tasks', async (ctx) => {
  const { token } = ctx.request.body as { token?: string }
  if (env.TASK_SECRET !== token) ctx.throw(401) // <- finding
})