import type { Transaction } from './db.js'
export const setTags = async (tx: Transaction, postId: string) => {
  await tx.tag.deleteMany({ where: { postId } })
  await tx.tag.createMany({ data: [{ postId }] })
}