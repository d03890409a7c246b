export async function start(client: Client, search: Client) {
  await client.ping()
  await search.ping().catch((error) => log.warn({ error }, 'search is down'))
}
