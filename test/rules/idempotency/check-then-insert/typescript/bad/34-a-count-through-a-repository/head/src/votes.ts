import { dataSource } from './data-source'
import { Vote } from './vote.entity'

export async function cast(pollId: string, userId: string) {
  const votes = dataSource.getRepository(Vote)
  const n = await votes.count({ where: { pollId, userId } })
  if (n > 0) return
  await votes.insert({ pollId, userId }) // <- finding
}
