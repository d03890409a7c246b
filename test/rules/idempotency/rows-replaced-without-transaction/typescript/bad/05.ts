import { Share } from './models.js'
export const setShares = async (documentId: string, users: string[]) => {
  await Share.destroy({ where: { documentId } })
  await Share.bulkCreate(users.map((userId) => ({ documentId, userId }))) // <- finding
}