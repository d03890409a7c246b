const seen = new Set<string>()

export function isFirst(id: string): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  return true
}
