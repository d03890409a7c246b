import Router from 'koa-router'
const router = new Router()
router.get('/out', async (ctx) => { ctx.redirect(ctx.query.to as string) }) // <- finding