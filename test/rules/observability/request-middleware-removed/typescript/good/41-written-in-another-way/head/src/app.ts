import { AsyncLocalStorage } from 'node:async_hooks'
import Router from '@koa/router'
import Koa from 'koa'
import { nanoid } from 'nanoid'
import { log } from './log.js'

const app = new Koa()
const router = new Router()
export const current = new AsyncLocalStorage<{ correlationId: string }>()

app.use((ctx, next) => current.run({ correlationId: ctx.get('x-correlation-id') || nanoid() }, next))
app.use(async (ctx, next) => {
  await next()
  log.info({ correlationId: current.getStore()?.correlationId, path: ctx.path, status: ctx.status }, 'served')
})
router.get('/gates/:gate', (ctx) => {
  ctx.body = { gate: ctx.params.gate }
})
app.use(router.routes())
app.listen(8080)
