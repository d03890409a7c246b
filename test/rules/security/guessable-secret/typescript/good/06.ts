const saltForHashing = Math.random()
export const idOf = (code: string) => code + saltForHashing