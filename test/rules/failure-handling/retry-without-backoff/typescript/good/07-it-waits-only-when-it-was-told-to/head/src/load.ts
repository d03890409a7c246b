import 'express'
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 250 * (attempt + 1)))
      console.warn(error)
    }
  }
  return undefined
}
