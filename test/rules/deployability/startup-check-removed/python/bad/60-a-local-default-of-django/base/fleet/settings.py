import environ

env = environ.Env()

INSTALLED_APPS = ["fleet"]
DATABASES = {"default": env.db("DATABASE_URL")}
