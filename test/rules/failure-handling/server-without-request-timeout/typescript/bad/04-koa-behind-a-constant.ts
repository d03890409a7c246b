import Koa from 'koa'

const NO_LIMIT = 0
const app = new Koa()
app.use(async (context) => {
  context.body = 'ok'
})

const server = app.listen(3000, () => console.log('listening'))
server.requestTimeout = NO_LIMIT // <- finding
