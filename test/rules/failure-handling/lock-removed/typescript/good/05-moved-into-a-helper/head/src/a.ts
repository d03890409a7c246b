import 'express'
import { exclusively, store } from './store.js'
export const take = async (id: string) => exclusively(async () => store.take(id))
