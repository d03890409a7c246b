if (!process.env.LEDGER_URL) throw new Error('LEDGER_URL is missing')
