import hvac

client = hvac.Client()
