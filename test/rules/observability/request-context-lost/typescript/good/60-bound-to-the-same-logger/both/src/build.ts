export async function build(id: string): Promise<void> {
  await fetch(`https://reports.internal/${id}`, { method: 'PUT', signal: AbortSignal.timeout(5000) })
}
