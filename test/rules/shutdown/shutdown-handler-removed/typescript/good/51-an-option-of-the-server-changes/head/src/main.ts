import { app } from './app.js'
import { cache } from './cache.js'

const http = app.listen(8080)
http.headersTimeout = 70_000

const stop = () => http.close(() => void cache.quit())
process.on('SIGTERM', stop)
