export const POST = async (request: Request) => {
  return Response.json(await request.json())
}
