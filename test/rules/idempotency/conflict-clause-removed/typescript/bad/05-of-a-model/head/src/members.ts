import 'express'
import { Member } from './models.js'
export const join = async (teamId: string, userId: string, transaction: object) => {
  await Member.create({ teamId, userId }, { transaction }) // <- finding
}
