import fs from 'node:fs'
export async function GET(request: Request) {
  const file = new URL(request.url).searchParams.get('file')!
  const stream = fs.createReadStream('/data/' + file) // <- finding
  return new Response(stream as never)
}