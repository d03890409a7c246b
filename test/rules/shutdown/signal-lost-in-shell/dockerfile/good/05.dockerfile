FROM node:22 AS build
CMD node build.js
FROM gcr.io/distroless/nodejs22
CMD ["server.js"]