FROM node:22 AS build
RUN npm run build
FROM node:22
COPY --from=build /app /app
CMD ["npm", "start"] # <- finding