export async function ship(order: { id: string }) {
  const res = await fetch('https://api.shipper.example/v1/labels', { method: 'POST', signal: AbortSignal.timeout(3000), headers: { Authorization: 'Bearer 7d1f0c2ab94e4e0c9a51b7c2d3e4f5a6' }, body: JSON.stringify(order) }) // <- finding
  return res.json()
}
