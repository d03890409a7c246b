import axios from 'axios'

export const load = async (url: string, timeout?: number): Promise<unknown> => {
  const answer = await axios.get(url, { timeout }) // <- finding
  return answer.status === 202 ? again(url, timeout) : answer.data
}

const again = (url: string, timeout?: number) => load(url, timeout)
