import Router from '@koa/router'
import Koa from 'koa'
import { nanoid } from 'nanoid'
import { log } from './log.js'

const app = new Koa()
const router = new Router()

app.use(async (ctx, next) => {
  const id = ctx.get('x-correlation-id') || nanoid()
  ctx.state.correlationId = id
  ctx.set('x-correlation-id', id)
  await next()
})
app.use(async (ctx, next) => {
  await next()
  log.info({ correlationId: ctx.state.correlationId, path: ctx.path, status: ctx.status }, 'served')
})
router.get('/gates/:gate', (ctx) => {
  ctx.body = { gate: ctx.params.gate }
})
app.use(router.routes())
app.listen(8080)
