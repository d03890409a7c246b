export const users = {
  async byEmail(email: string) {
    return { id: '1', email, hash: '' }
  },
}
