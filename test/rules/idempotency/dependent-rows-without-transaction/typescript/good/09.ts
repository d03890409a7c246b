import { Team, Member } from './models.js'
export const found = async (name: string, transaction: object) => {
  const team = await Team.create({ name }, { transaction })
  await Member.create({ teamId: team.id }, { transaction })
}