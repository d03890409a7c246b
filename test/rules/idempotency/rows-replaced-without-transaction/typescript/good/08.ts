import { Share } from './models.js'
export const setShares = async (documentId: string, transaction: object) => {
  await Share.destroy({ where: { documentId }, transaction })
  await Share.bulkCreate([{ documentId }], { transaction })
}