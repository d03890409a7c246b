import environ

env = environ.Env()

INSTALLED_APPS = ["fleet"]
DATABASES = {"default": env.db("DATABASE_URL", default="postgres://fleet@localhost:5432/fleet")}  # <- finding
