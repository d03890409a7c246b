import pRetry from 'p-retry'
export const http = {
  async get(path: string) {
    const response = await pRetry(() => fetch(process.env.API + path, { signal: AbortSignal.timeout(2000) }), { retries: 4 })
    return response.json()
  },
}
