import boto3

secrets = boto3.client("secretsmanager")
