export const password = Math.random().toString(36)
