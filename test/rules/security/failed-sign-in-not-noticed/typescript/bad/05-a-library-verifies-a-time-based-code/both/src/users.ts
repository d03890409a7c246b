export const users = {
  async of(ticket: string) {
    return { id: ticket, secret: '' }
  },
}
