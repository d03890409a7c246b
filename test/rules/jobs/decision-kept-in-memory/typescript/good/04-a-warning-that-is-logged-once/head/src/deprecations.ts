const known = new Set<string>()

export function shouldWarn(name: string): boolean {
  if (known.has(name)) return false
  known.add(name)
  return true
}
