const must = (name: string) => {
  const value = process.env[name]
  if (!value) throw new Error(name)
  return value
}
export const url = must('LEDGER_URL')
