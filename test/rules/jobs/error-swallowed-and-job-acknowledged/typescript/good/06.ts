import { deliver } from './deliver.js'
export const tryDeliver = async (mail: object) => {
  try { await deliver(mail) } catch (error) { console.error(error) }
}