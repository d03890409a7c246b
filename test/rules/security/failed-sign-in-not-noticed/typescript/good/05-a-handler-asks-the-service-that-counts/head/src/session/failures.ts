import { redis } from '../redis'

export const failures = {
  async record(email: string, ip: string): Promise<void> {
    const count = await redis.incr(`failed:${email}`)
    await redis.expire(`failed:${email}`, 900)
    if (count > 10) console.warn(JSON.stringify({ msg: 'many failed sign-ins', ip, count }))
  },
}
