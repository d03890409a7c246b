import axios from 'axios'

export async function charge(id: string, amount: number) {
  try {
    const { data } = await axios.post('https://pay.example/charges', { id, amount }, { timeout: 5_000 })
    return data
  } catch (err) {
    throw new Error('Payment failed') // <- finding
  }
}
