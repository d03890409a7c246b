const values = new Map<string, string>()

export const get = async (key: string) => values.get(key) ?? null
