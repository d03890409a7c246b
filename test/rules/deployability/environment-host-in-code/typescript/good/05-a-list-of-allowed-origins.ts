export const origins = ['https://admin.prod.corp', 'https://admin.staging.corp']
