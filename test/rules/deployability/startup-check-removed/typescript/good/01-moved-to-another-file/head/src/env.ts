import './checks.js'
export const url = process.env.LEDGER_URL as string
