import Koa from 'koa'

export const application = new Koa()
application.use((ctx) => {
  ctx.body = 'ok'
})
