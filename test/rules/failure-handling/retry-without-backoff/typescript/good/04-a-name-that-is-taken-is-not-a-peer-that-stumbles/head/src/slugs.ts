import { insert } from './db.js'
import { nanoid } from 'nanoid'
export const create = async (name: string) => {
  for (let i = 0; i < 5; i++) {
    try {
      return await insert({ name, slug: nanoid() })
    } catch {
      console.warn('taken')
    }
  }
}