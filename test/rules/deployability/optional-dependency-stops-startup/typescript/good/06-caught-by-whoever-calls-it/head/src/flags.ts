import { startUnleash } from 'unleash-client'
export async function startFlags() {
  await startUnleash({ url: 'https://flags.example.com', appName: 'orders' })
}
