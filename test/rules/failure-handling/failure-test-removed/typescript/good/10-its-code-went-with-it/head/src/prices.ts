export async function prices(load: () => Promise<number[]>): Promise<number[]> {
  try {
    return await load()
  } catch {
    return []
  }
}

