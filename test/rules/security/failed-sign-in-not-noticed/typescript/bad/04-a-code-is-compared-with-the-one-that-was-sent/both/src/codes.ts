export interface Pending {
  readonly userId: string
  readonly code: string
  attempts: number
}
const pending = new Map<string, Pending>()

export const codes = {
  async of(phone: string): Promise<Pending | undefined> {
    return pending.get(phone)
  },
  async use(phone: string, code: string): Promise<string | undefined> {
    const found = pending.get(phone)
    return found?.code === code ? found.userId : undefined
  },
}
