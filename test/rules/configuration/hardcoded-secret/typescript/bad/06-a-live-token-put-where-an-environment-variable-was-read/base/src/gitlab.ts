export const token = process.env.GITLAB_TOKEN
