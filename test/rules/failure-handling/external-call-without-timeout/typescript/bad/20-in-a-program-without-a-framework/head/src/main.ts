import axios from 'axios'

for (;;) {
  const { data } = await axios.get('https://orders.example.com/new') // <- finding
  await new Promise((resolve) => setTimeout(resolve, data.length > 0 ? 0 : 5_000))
}
