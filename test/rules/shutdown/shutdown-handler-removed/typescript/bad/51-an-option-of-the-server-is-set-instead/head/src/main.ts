import { app } from './app.js'
import { cache } from './cache.js'

const http = app.listen(8080)
http.headersTimeout = 70_000

process.on('SIGTERM', () => {
  void cache.quit()
})
