export async function startExport(user: { id: string }, body: unknown) {
  return { user, body }
}

export async function shareExport(user: { id: string }, id: string) {
  return { user, id }
}
