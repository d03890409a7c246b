export async function thumbnail(data: { key: string }) { return data.key; }
