let session: { token: string } | undefined

const harbour = () => {
  session ??= { token: process.env.HARBOUR_TOKEN! }
  return session
}

export const berth = (id: string) =>
  fetch(`https://harbour.example.com/berths/${id}`, { headers: { authorization: harbour().token }, signal: AbortSignal.timeout(2_000) })
