import axios from 'axios'
import { currentId } from './current'

export async function rates(base: string): Promise<unknown> {
  const { data } = await axios.get(`${process.env.RATES_URL}/${base}`, {
    timeout: 900,
    headers: { 'x-request-id': currentId() }, // <- finding
  })
  return data
}
