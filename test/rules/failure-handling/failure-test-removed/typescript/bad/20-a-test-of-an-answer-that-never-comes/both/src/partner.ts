export async function free(url: string) {
  const res = await fetch(url, { signal: AbortSignal.timeout(500) });
  return (await res.json()).free;
}
