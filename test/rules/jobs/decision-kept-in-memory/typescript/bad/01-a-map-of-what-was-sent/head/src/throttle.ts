const sent = new Map<string, number>()

export function mayNotify(userId: string): boolean {
  const last = sent.get(userId) ?? 0 // <- finding
  if (Date.now() - last < 3_600_000) return false
  sent.set(userId, Date.now())
  return true
}
