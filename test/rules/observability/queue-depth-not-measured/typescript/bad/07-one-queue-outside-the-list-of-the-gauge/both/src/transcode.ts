export async function transcode(data: { key: string }) { return data.key; }
