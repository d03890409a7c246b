import { mutex, store } from './store.js'
export const take = async (id: string) => mutex.runExclusive(async () => store.take(id))
