export async function rate(code: string) {
  const token = process.env.RATES_TOKEN
  if (!token) return undefined
  return (await fetch(`https://x/${code}`, { headers: { authorization: token }, signal: AbortSignal.timeout(3000) })).json()
}
