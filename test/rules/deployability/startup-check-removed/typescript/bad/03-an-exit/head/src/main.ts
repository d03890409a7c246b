import { createApp } from './app.js'

createApp({ ledger: process.env.LEDGER_URL }).listen(8080)
