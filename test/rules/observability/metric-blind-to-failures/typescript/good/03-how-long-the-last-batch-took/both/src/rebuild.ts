export async function rebuild() {}
