const pending = new Map<string, number>()
export const reset = (id: string) => {
  pending.delete(id)
}
