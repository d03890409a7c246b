import 'express'
export const push = async (tokens: string[], body: string) => {
  for (const token of tokens) {
    try {
      await fetch('https://push.example.com/' + token, { method: 'POST', body, signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      console.warn(error)
    }
  }
}
