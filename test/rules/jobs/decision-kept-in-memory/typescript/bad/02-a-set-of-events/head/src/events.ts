const seen = new Set<string>()

export const isFirst = (event: { id: string }): boolean => {
  if (seen.has(event.id)) { // <- finding
    return false
  }
  seen.add(event.id)
  return true
}
