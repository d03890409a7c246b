import { buildApplication } from './application.js'
import { settings } from './settings.js'

const http = buildApplication(settings).listen(settings.port)
http.keepAliveTimeout = 61_000
http.headersTimeout = 62_000
http.requestTimeout = 0 // <- finding
