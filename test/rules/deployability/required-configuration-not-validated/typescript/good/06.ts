export const mode = process.env.NODE_ENV as string
export const site = process.env.NEXT_PUBLIC_SITE_URL!