import Router from '@koa/router'
import { projects } from './projects.js'

const router = new Router()

router.delete('/projects/:id', async (ctx) => {
  if (ctx.state.user.role !== 'admin') {
    ctx.throw(403, 'forbidden')
  }
  await projects.remove(ctx.params.id)
  ctx.status = 204
})
