const cache = new Map<string, string>()
export const keep = (key: string) => setTimeout(() => cache.delete(key), 3_600_000)