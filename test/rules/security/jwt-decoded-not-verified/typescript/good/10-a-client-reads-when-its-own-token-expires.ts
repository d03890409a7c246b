import axios from 'axios'
import { jwtDecode } from 'jwt-decode'

let token: string | undefined

export async function accessToken() {
  if (token && jwtDecode(token).exp! * 1000 > Date.now() + 60_000) return token
  const { data } = await axios.post('https://login.example.com/token', { grant_type: 'client_credentials' }, { timeout: 3000 })
  token = data.access_token as string
  return token
}
