import 'express'
import { rows, open, seal } from './store.js'
export const rekey = async (oldSecret: string, newSecret: string) => {
  for (const row of await rows()) await row.save(seal(open(row.value, oldSecret), newSecret))
}
