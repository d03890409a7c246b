import os


class Settings:
    name = "ledger"
    signing_key = os.environ["SIGNING_KEY"]


class DevelopmentSettings(Settings):
    SIGNING_KEY_SECRET = "q8WTb0hW2dK9vXcYp4LmRz7NfJs6UeGa1oQiHtVBx5E="


class TestSettings(DevelopmentSettings):
    name = "ledger-test"
