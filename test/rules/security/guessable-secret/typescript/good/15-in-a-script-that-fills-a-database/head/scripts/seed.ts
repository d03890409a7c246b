export const token = Math.random().toString(36)
