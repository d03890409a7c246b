import 'express'
import { store } from './store.js'
import { logged } from './logged.js'
export const save = async (id: string) => {
  await logged('save', () => store.save(id))
}
