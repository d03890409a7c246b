export async function store(event: Buffer): Promise<void> {
  console.info(event.length)
}
