export async function markDelivered(id: string): Promise<void> {
  await fetch(`http://parcels/internal/${id}/delivered`, { method: 'POST', signal: AbortSignal.timeout(2000) })
}
