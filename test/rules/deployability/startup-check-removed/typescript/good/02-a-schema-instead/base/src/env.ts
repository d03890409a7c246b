if (!process.env.LEDGER_URL || !process.env.LEDGER_KEY) throw new Error('missing')
export const url = process.env.LEDGER_URL
