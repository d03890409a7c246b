export async function callJson(url: string) {
  const response = await fetch(url, { signal: AbortSignal.timeout(4000) })
  if (!response.ok) throw new Error(`invoice api ${response.status}`)
  return response.json()
}
