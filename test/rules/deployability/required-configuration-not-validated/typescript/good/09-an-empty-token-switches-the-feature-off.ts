const token = process.env.PUSH_API_TOKEN ?? ''

export async function notify(device: string) {
  if (!token) return
  await fetch(`https://push.example.com/${device}`, { headers: { authorization: token }, signal: AbortSignal.timeout(2000) })
}
