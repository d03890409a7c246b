export async function stateOf(id: string) {
  const res = await fetch(`https://deploy.example.org/${id}`, { signal: AbortSignal.timeout(2000) })
  console.log(`state of ${id}: ${res.status}`)
  return res.ok ? 'ready' : 'pending'
}
