import argparse


def main(client):
    args = argparse.ArgumentParser().parse_args()
    print(f"Client Secret: {client.client_secret}")
