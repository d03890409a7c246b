export async function loyalty(id: string): Promise<number> {
  const res = await fetch(`http://loyalty/points/${id}`, { signal: AbortSignal.timeout(1000) });
  if (!res.ok) throw new Error('loyalty');
  return (await res.json()).points;
}
