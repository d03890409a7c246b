if (!process.env.LEDGER_URL) {
  throw new Error('set LEDGER_URL')
}
export const url = process.env.LEDGER_URL
