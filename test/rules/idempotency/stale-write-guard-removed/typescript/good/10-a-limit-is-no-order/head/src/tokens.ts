import type { Tokens } from './store'

export async function renew(tokens: Tokens, id: string, now: Date) {
  const token = await tokens.load(id)
  await tokens.save({ ...token, updatedAt: now })
}
