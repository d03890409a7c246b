export const deliver = async (event: string): Promise<void> => {
  await fetch('https://hooks.example.com', { method: 'POST', body: event, signal: AbortSignal.timeout(3000) })
}
