import { startUnleash } from 'unleash-client'
export const initFlags = async () => {
  return startUp()
}
export async function startUp() {
  const client = await startUnleash({ url: 'https://flags.example.com', appName: 'orders' }) // <- finding
  return client
}
