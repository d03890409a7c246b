export const loadOverdue = async (): Promise<{ id: string }[]> => []
