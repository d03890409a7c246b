export const load = async (url: string, { signal }: { signal: AbortSignal }) => {
  let lastError: unknown
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await fetch(url, { signal })
    } catch (error) { // <- finding
      if (attempt === 5) throw error
      lastError = error
      await new Promise((resolve) => setTimeout(resolve, attempt * 1000))
    }
  }
  throw lastError
}