import type { Tokens } from './store'

export async function renew(tokens: Tokens, id: string, now: Date) {
  const token = await tokens.load(id)
  if (token.updatedAt > now) return
  await tokens.save({ ...token, updatedAt: now })
}
