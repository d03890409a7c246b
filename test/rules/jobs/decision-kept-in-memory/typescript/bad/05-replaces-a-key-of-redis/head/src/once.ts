const done = new Map<string, boolean>()

export async function once(key: string): Promise<boolean> {
  if (done.has(key)) return false // <- finding
  done.set(key, true)
  return true
}
