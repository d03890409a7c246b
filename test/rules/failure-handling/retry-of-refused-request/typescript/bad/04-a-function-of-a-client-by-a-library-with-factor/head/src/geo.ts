import retry from 'async-retry'
import 'express'
export const locate = (ip: string) =>
  retry(
    async () => {
      const answer = await fetch('https://geo.example.com/' + ip, { signal: AbortSignal.timeout(2_000) })
      if (!answer.ok) throw new Error('no place for ' + ip) // <- finding
      return answer.json()
    },
    { retries: 5, factor: 2 },
  )
