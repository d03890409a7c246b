ACQUIRER_PASSWORD = "T7#vLq{{}}9zRk2m"  # <- finding
PASSWORD_FIELD = "acquirer_password"
