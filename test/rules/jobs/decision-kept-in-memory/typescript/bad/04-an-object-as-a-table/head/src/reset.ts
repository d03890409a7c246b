const lastReset: Record<string, number> = {}

export function mayReset(email: string): boolean {
  const last = lastReset[email] ?? 0 // <- finding
  if (Date.now() - last < 60_000) return false
  lastReset[email] = Date.now()
  return true
}
