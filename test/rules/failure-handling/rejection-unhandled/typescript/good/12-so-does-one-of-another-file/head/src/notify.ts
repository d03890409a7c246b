import 'express'
import { Mailer } from './mailer.js'
const tell = async (id: string) => {
  await Mailer.tell(id)
}
export const changed = (id: string) => {
  void tell(id)
}
