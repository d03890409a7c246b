import assert from 'node:assert'

assert(process.env.LEDGER_URL, 'LEDGER_URL is missing')
export const url = process.env.LEDGER_URL
