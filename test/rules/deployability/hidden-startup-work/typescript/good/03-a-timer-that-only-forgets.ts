const seen = new Map<string, number>()

setInterval(() => seen.clear(), 60_000)

export const isNew = (id: string) => !seen.has(id)
