import { readKey } from './read-key.js'
export const keyOf = (name: string) => readKey(name).slice(0, 8)
