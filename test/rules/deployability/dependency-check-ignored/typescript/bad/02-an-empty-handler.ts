export async function start(client: Client) {
  try {
    await client.ping() // <- finding
  } catch {}
  return client
}
