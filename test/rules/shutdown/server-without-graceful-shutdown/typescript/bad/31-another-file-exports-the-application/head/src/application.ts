import Router from '@koa/router'
import Koa from 'koa'

const router = new Router()
router.post('/seats/:seat', (ctx) => {
  ctx.status = 201
})

const application = new Koa()
application.use(router.routes())

export default application
