import { app } from './app.js'
import { cache } from './cache.js'

const http = app.listen(8080)

process.on('SIGTERM', () => {
  http.close(() => void cache.quit())
})
