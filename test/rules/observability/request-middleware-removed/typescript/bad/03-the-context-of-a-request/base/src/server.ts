import Koa from 'koa'
import { router } from './router.js'
import { correlate } from './trace.js'

const app = new Koa()
app.use(correlate) // <- finding
app.use(router.routes())
app.listen(3000)
