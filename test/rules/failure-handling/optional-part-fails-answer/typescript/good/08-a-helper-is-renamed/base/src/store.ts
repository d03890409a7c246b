export const fetchOrder = async (id: string) => (await fetch(`http://o/${id}`, { signal: AbortSignal.timeout(1000) })).json();
export const fetchLines = async (id: string) => (await fetch(`http://o/${id}/lines`, { signal: AbortSignal.timeout(1000) })).json();
