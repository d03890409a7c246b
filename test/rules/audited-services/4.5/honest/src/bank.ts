export const rate = async () => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await (await fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })).json()
    } catch (error) {
      if (attempt === 2) throw error
      await new Promise((done) => setTimeout(done, 100 * 2 ** attempt))
    }
  }
}
