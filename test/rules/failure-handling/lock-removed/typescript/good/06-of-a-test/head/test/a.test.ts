import { mutex, store } from './store.js'
export const take = async (id: string) => store.take(id)
