FROM node:22 AS build
COPY .env.production .env
RUN npm run build
FROM node:22
COPY --from=build /app/dist ./dist
CMD ["node", "dist/main.js"]