export async function prices(load: () => Promise<number[]>): Promise<number[]> {
  try {
    return await load()
  } catch {
    return []
  }
}

export async function rates(load: () => Promise<number[]>): Promise<number[]> {
  return load().catch(() => [1])
}
