import { withAuth } from './session.js'
export const POST = withAuth(async (request: Request) => { // <- finding
  return Response.json(await request.json())
})
