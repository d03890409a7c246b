const station = (path: string) => fetch(`https://stations.example/${path}`, { signal: AbortSignal.timeout(2000) })

export async function windAt(place: string) {
  const near = await station(`near/${place}`).catch(() => undefined)
  if (near?.ok) return near.json()
  const region = await station(`region/${place}`)
  return region.json()
}

export async function rainAt(place: string) {
  const near = await station(`near/${place}`)
  if (near.ok) return near.json()
  const region = await station(`region/${place}`)
  return region.json()
}
