export async function allowed(id: string): Promise<{ ok: boolean }> {
  const res = await fetch(`http://policy/allowed/${id}`, { signal: AbortSignal.timeout(1000) });
  return res.json();
}
