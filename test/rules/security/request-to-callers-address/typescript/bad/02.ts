export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const image = searchParams.get('image')!
  return fetch(image) // <- finding
}