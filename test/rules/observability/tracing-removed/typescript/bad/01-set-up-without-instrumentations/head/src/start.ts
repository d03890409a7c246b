import './server.js'
