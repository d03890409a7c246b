import { Team, Member } from './models.js'
export const found = async (name: string, userId: string) => {
  const team = await Team.create({ name })
  await Member.create({ teamId: team.id, userId }) // <- finding
}