export async function startDeploy(event: { ref: string }): Promise<void> {
  console.info(event.ref)
}
