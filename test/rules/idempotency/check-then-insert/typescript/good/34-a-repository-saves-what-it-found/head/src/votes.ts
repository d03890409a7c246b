import { dataSource } from './data-source'
import { Vote } from './vote.entity'

export async function close(pollId: string, userId: string) {
  const votes = dataSource.getRepository(Vote)
  const vote = await votes.findOne({ where: { pollId, userId } })
  if (!vote) return
  vote.state = 'closed'
  await votes.save(vote)
}
