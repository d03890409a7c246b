const token = process.env.PUSH_API_TOKEN || '' // <- finding

export class Push {
  send(device: string) {
    return fetch(`https://push.example.com/${device}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(2000),
    })
  }
}
