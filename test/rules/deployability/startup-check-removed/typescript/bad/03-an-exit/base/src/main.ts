import { createApp } from './app.js'

if (!process.env.LEDGER_URL) { // <- finding
  console.error('LEDGER_URL is missing')
  process.exit(1)
}
createApp({ ledger: process.env.LEDGER_URL }).listen(8080)
