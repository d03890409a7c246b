export async function index(value: Buffer | null): Promise<void> {
  await fetch('http://search/_doc', { method: 'POST', body: value, signal: AbortSignal.timeout(5_000) })
}
