let batch: string[] = []
let timer: NodeJS.Timeout | undefined
export const flush = async () => {
  const sent = batch
  batch = []
  timer = undefined
  await fetch('https://stats.example.com/events', { method: 'POST', body: JSON.stringify(sent), signal: AbortSignal.timeout(5_000) })
}
export const record = (name: string) => {
  batch.push(name)
  timer ??= setTimeout(flush, 60_000)
}
process.once('SIGTERM', () => void flush())
