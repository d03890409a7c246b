export const connect = async (client: Client) => {
  await client.ping().catch(() => undefined) // <- finding
  return client
}
