import Koa from 'koa'
import pino from 'pino'
const logger = pino()
const app = new Koa()
app.use(async (ctx) => {
  logger.info({ orderId: ctx.query.order, userId: ctx.state.user }, 'order')
})
app.listen(3000) // <- finding
