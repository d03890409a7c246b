export const readSchemas = async (base: string) => {
  const response = await fetch(`${base}/schemas`, { signal: AbortSignal.timeout(3_000) })
  return response.json()
}
