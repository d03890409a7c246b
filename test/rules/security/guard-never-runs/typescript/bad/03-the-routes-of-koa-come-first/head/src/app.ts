import Router from '@koa/router'
import Koa from 'koa'
import jwt from 'koa-jwt'

const router = new Router()
router.put('/meters/:id', (ctx) => {
  ctx.status = 204
})

export const app = new Koa()
app.use(router.routes())
app.use(jwt({ secret: () => process.env.KEY })) // <- finding
