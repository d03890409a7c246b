export const load = async (mirrors: string[]) => {
  for (let i = 0; i < mirrors.length; i++) {
    try {
      return await fetch(mirrors[i], { signal: AbortSignal.timeout(2_000) })
    } catch {
      console.warn('mirror down')
    }
  }
}