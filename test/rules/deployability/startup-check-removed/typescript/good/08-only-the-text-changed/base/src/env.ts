if (!process.env.LEDGER_URL) throw new Error('LEDGER_URL is missing')
export const url = process.env.LEDGER_URL
