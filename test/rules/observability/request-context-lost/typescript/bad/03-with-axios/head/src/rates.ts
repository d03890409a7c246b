import axios from 'axios'

export async function rates(base: string): Promise<unknown> {
  const { data } = await axios.get(`${process.env.RATES_URL}/${base}`, {
    timeout: 900,
  })
  return data
}
