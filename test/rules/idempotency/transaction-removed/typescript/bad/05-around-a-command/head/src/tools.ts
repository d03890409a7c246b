import { createDocument } from './create.js'
export const run = async (title: string) => {
  return createDocument({ title })
}
