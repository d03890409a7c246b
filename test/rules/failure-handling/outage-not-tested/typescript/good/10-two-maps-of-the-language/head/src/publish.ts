export async function publish(id: string, search: Set<string>, feed: Set<string>): Promise<void> {
  await search.add(id)
  await feed.add(id)
}
