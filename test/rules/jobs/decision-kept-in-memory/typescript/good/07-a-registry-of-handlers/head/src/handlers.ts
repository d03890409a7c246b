const handlers = new Map<string, () => void>()

export function add(name: string, handler: () => void): boolean {
  if (handlers.has(name)) return false
  handlers.set(name, handler)
  return true
}
