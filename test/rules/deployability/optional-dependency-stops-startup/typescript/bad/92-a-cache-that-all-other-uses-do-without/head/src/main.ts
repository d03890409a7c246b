import express from 'express'
import { cache } from './cache.js'
import { api } from './api.js'
const app = express()
app.use(api)
async function main() {
  await cache.connect() // <- finding
  app.listen(3000)
}
main()
