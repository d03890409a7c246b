export const register = (part: unknown): void => void part
