export const steps: readonly { name: string; statement: string }[] = [];
