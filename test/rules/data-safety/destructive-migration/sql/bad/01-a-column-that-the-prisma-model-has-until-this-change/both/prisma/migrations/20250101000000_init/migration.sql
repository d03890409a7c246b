CREATE TABLE "Customer" ("id" TEXT PRIMARY KEY, "phone" TEXT);
