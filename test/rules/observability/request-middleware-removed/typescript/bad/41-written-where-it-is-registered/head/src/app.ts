import Router from '@koa/router'
import Koa from 'koa'
import compress from 'koa-compress'
import { log } from './log.js'

const app = new Koa()
const router = new Router()

app.use(compress())
app.use(async (ctx, next) => {
  await next()
  log.info({ path: ctx.path, status: ctx.status }, 'served')
})
router.get('/gates/:gate', (ctx) => {
  ctx.body = { gate: ctx.params.gate }
})
app.use(router.routes())
app.listen(8080)
