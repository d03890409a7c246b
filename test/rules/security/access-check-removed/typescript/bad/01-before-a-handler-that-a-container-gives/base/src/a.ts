import Router from '@koa/router'
import { requireUser } from './session.js'
export const mount = (container: { use(name: string): { list(): void } }) => {
  const router = new Router()
  const orders = container.use('orders')
  router.get('/version', requireUser, orders.list)
  router.get('/orders', requireUser, orders.list) // <- finding
  return router
}
