import { clientOf } from './chat-client.js'
export const begin = async (accountId: number, content: string) => {
  const client = clientOf(accountId)
  const conversation = await client.conversations.create({ accountId, data: { status: 'open' } })
  await client.messages.create({ accountId, conversationId: conversation.id, data: { content } })
}
