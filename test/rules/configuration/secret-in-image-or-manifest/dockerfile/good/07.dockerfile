FROM node:22 AS build
ENV AUTH_SECRET=build-only-placeholder-value-0001