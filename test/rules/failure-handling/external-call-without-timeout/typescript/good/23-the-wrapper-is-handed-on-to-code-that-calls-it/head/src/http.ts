import axios, { type AxiosRequestConfig } from 'axios'

export const load = async (url: string, options: AxiosRequestConfig = {}) => {
  const { data } = await axios.get(url, options)
  return data
}
