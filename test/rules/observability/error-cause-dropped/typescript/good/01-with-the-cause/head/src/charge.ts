import axios from 'axios'

export async function charge(id: string) {
  try {
    return await axios.post('https://pay.example/charges', { id }, { timeout: 5_000 })
  } catch (err) {
    throw new Error(`Payment ${id} failed`, { cause: err })
  }
}
