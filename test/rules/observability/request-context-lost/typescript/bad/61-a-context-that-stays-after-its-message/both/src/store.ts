export async function store(value: Buffer): Promise<void> {
  await fetch('https://readings.internal/v1', { method: 'POST', body: value, signal: AbortSignal.timeout(3000) })
}
