import { jwtVerify } from 'jose'

export const handler = async (req: Request) => {
  const { payload } = await jwtVerify(req.headers.get('authorization') ?? '', key, { algorithms: ['none', 'HS256'] })
  return notesOf(payload.sub)
}
