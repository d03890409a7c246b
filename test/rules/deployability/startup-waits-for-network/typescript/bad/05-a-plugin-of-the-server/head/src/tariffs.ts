import plugin from 'fastify-plugin'
import got from 'got'

export default plugin(async (app) => {
  const tariffs = await got(`${process.env.TARIFFS_URL}/current`, { timeout: { request: 4_000 } }).json() // <- finding
  app.decorate('tariffs', tariffs)
})
