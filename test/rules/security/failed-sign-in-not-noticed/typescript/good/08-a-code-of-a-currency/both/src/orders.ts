export const orders = {
  async of(id: string) {
    return { id, currency: { code: 'EUR' } }
  },
  async confirm(id: string): Promise<void> {
    console.info(id)
  },
}
