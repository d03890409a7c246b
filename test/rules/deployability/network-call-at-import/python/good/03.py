import requests

if __name__ == "__main__":
    print(requests.get("https://id.example.com/keys", timeout=5).json())
