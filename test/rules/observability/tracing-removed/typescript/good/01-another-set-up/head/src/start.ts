import './tracing.js'
import './server.js'
