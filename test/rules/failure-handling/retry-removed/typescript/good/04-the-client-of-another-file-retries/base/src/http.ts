export const http = {
  async get(path: string) {
    const response = await fetch(process.env.API + path, { signal: AbortSignal.timeout(2000) })
    return response.json()
  },
}
