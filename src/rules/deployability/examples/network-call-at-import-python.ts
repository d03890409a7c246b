import type { Examples } from '#model/rule'

export const networkCallAtImportPython: Examples = {
  bad: [
    `import requests

KEYS = requests.get("https://id.example.com/keys", timeout=5).json()  # <- finding
`,
    `import boto3

secrets = boto3.client("secretsmanager")
PASSWORD = secrets.get_secret_value(SecretId="db")["SecretString"]  # <- finding
`,
    `import psycopg2

connection = psycopg2.connect("postgresql://db/app", connect_timeout=5)  # <- finding
`,
  ],
  good: [
    `import requests


def keys():
    return requests.get("https://id.example.com/keys", timeout=5).json()
`,
    `import boto3

secrets = boto3.client("secretsmanager")
`,
    `import requests

if __name__ == "__main__":
    print(requests.get("https://id.example.com/keys", timeout=5).json())
`,
    `import requests

session = requests.Session()
`,
  ],
}
