import { read } from './read.js'
export const load = async (id: string) => read(id)
